import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Unsent } from '../../lib/unsent/unsent.ts';
import { useAnnounce } from '../announcer.tsx';
import { Notice } from '../notice.tsx';
import { isHeld } from '../panel-state.ts';
import type { Desk } from '../use-desk.ts';
import { actionsOf, unsentOf } from './unsent-of.ts';
import { useKept } from './use-kept.ts';

const NEVER = new AbortController().signal;

/** ms. The recipient's own summary is said first. */
const AFTER_SUMMARY = 2000;

/** Where the agent begins anew. */
const focusScenario = () => document.querySelector<HTMLElement>('[role=radiogroup] input:checked')?.focus();

/** A browser that closes the panel takes no work away: what was entered is there when it opens again. */
export function KeptWork({ desk: { state, dispatch, door } }: { desk: Desk }) {
  const { found, drop } = useKept(state);
  const [restored, setRestored] = useState<{ readonly userId: string; readonly asked: boolean }>();
  const { recipientId, portalUserId, recipient, stage } = state;
  const latest = useRef(state);
  latest.current = state;

  const checkApprover = async ({ approval }: Unsent) => {
    const group = state.house.approversGroup;
    if (!approval || group === undefined) return;
    const inGroup = await door.isInGroup(approval.approverId, group, NEVER);
    const now = latest.current.approval;
    if (now?.approverId === approval.approverId) dispatch({ type: 'approval', approval: { ...now, inGroup } });
  };
  const restore = (unsent: Unsent, asked: boolean) => {
    for (const action of actionsOf(unsent)) dispatch(action);
    drop();
    setRestored({ userId: unsent.recipientId, asked });
    void checkApprover(unsent).catch(() => undefined); // it then says that this was not checked
  };

  const there = recipientId ?? portalUserId;
  useEffect(() => {
    if (!found) return;
    const begun = unsentOf(state, found.agentId, 0) !== undefined;
    if (begun && recipientId === found.recipientId) drop();
    else if (!begun && stage.kind === 'deciding' && (there === undefined || there === found.recipientId)) restore(found, false);
    // Only who is shown decides.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [found, recipientId, portalUserId]);

  const name = restored?.userId === recipientId && stage.kind === 'deciding' ? recipient?.person.displayName : undefined;
  const announce = useAnnounce();
  useEffect(() => {
    if (!name) return undefined;
    const timer = setTimeout(() => announce(i18n.t('unsent.kept', [name])), AFTER_SUMMARY);
    return () => clearTimeout(timer);
  }, [name, announce]);

  const startOver = () => {
    if (found) drop();
    else dispatch({ type: 'start-over' });
    setRestored(undefined);
    focusScenario();
  };
  const over = <button key="over" type="button" class="button" onClick={startOver}>{i18n.t('unsent.startOver')}</button>;
  if (name) return <Notice tone="info" takesFocus={restored?.asked === true} actions={over}><p>{i18n.t('unsent.kept', [name])}</p></Notice>;
  if (!found || isHeld(state)) return null;
  const go = <button key="go" type="button" class="button" onClick={() => restore(found, true)}>{i18n.t('unsent.goOn')}</button>;
  return <Notice tone="info" actions={[go, over]}><p>{i18n.t('unsent.other')}</p></Notice>;
}

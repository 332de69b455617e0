import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { Method } from '../../lib/entra/methods.ts';
import type { Pass } from '../../lib/entra/pass.ts';
import type { Recipient } from '../../lib/graph/recipient.ts';
import type { SignInWays } from '../../lib/graph/wider/door.ts';
import { evidence } from '../../lib/judgement/fact.ts';
import type { Care } from '../../lib/record/entry.ts';
import { FEATURE_SCOPES } from '../../lib/session/types.ts';
import { AskAccess } from '../ask-access.tsx';
import { lateStyle } from '../late-style.ts';
import { FaultNotice } from '../fault-notice.tsx';
import { Icon } from '../icon.tsx';
import { useServices, type GraphDoor } from '../services.ts';
import { clockTime } from '../time.ts';
import { LostMethods } from './lost-methods.tsx';
import { PassSteps } from './pass-steps.tsx';
import { Sessions } from './sessions.tsx';
import { useGranted } from './use-granted.ts';
import { useWays } from './use-ways.ts';
import { newMethods, passFate } from './what-happened.ts';
import css from './after-care.css?inline';

lateStyle(css);

const NEVER = new AbortController().signal;

export interface AfterCareProps {
  /** As read before the pass, where there is one. */
  recipient: Pick<Recipient, 'person' | 'methods' | 'passes' | 'readAt'>;
  /** The one that was issued. */
  pass?: Pass;
  door: GraphDoor;
  onWays: (ways: SignInWays) => void;
  /** What was seen or done just now, for the record. */
  onCare: (care: Care) => void;
}

/** What comes after a pass, or after a loss: whether it worked, what to take away, where else somebody is signed in. */
export function AfterCare({ recipient, pass, door, onWays, onCare }: AfterCareProps) {
  const { now } = useServices();
  const { person } = recipient;
  const before = useRef(evidence(recipient.methods)).current;
  const known = useRef(before && { methods: before, passes: evidence(recipient.passes) ?? [], readAt: recipient.readAt }).current;
  const told = useRef({ used: false, methods: 0 });
  const seen = (ways: SignInWays) => {
    onWays(ways);
    if (!pass) return;
    const used = passFate(pass, ways.passes, now()) === 'used';
    const kinds = newMethods(before, ways.methods)?.map(({ kind }) => kind) ?? [];
    if (used && !told.current.used) onCare({ usedSeenAt: ways.readAt });
    if (kinds.length > told.current.methods) onCare({ newMethods: kinds });
    told.current = { used: used || told.current.used, methods: Math.max(kinds.length, told.current.methods) };
  };
  const { ways, busy, fault, look } = useWays(door, person.id, known, seen);
  const fresh = pass && ways ? (newMethods(before, ways.methods) ?? []) : [];
  const looked = pass && ways !== known ? ways : undefined;

  const granted = useGranted(door);
  const remove = async (method: Method) => {
    await (await door.wider()).removeMethod(person.id, method, NEVER);
    onCare({ removed: [{ kind: method.kind, at: now() }] });
    look();
  };
  const revokeSessions = async () => {
    await (await door.wider()).revokeSessions(person.id, NEVER);
    onCare({ sessionsRevokedAt: now() });
  };

  return (
    <div class="stack after" aria-busy={busy}>
      {pass && (
        <>
          <PassSteps pass={pass} ways={looked} fresh={fresh} />
          <div class="actions">
            <button type="button" class="button" aria-disabled={busy} onClick={() => !busy && look()}><Icon name="refresh" />{i18n.t(busy ? 'after.looking' : looked ? 'after.lookAgain' : 'after.look')}</button>
            <p class="caption">{looked ? i18n.t('after.looked', [clockTime(looked.readAt, now())]) : i18n.t('after.byItself')}</p>
          </div>
        </>
      )}
      {fault !== undefined && <FaultNotice fault={fault} retry={look} />}
      {pass && <h4 class="strong">{i18n.t('after.lost')}</h4>}
      {ways ? (
        <LostMethods name={person.displayName} methods={ways.methods} isNew={(method) => fresh.includes(method)} granted={granted} onRemove={remove} />
      ) : (
        <p class="caption">{i18n.t('after.notRead')} <AskAccess scopes={[FEATURE_SCOPES.methods]} about={i18n.t('recipient.methods')} onAllowed={look} /></p>
      )}
      <h4 class="strong">{i18n.t('after.sessionsHeading')}</h4>
      <Sessions name={person.displayName} granted={granted} onRevoke={revokeSessions} />
    </div>
  );
}

import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pass } from '../../../lib/entra/pass.ts';
import { FaultNotice } from '../../fault-notice.tsx';
import { Icon } from '../../icon.tsx';
import { useFocusOnMount } from '../../use-focus.ts';
import { camel } from '../../words.ts';
import { clockTime } from '../../time.ts';
import type { Practice } from '../practice.ts';
import { AddPass } from './add-pass.tsx';
import { NewPass, type NewPassProps } from './new-pass.tsx';
import { useUserWays } from './use-ways.ts';

type Pane = { readonly kind: 'add' } | ({ readonly kind: 'made' } & Pick<NewPassProps, 'pass' | 'passcode'>);

/** One user's Authentication methods: what the portal's pane holds, drawn our own way. */
export function UserMethods({ practice, userId, onBack }: { practice: Practice; userId: string; onBack: () => void }) {
  const { ways, readAgain } = useUserWays(practice, userId);
  const [pane, setPane] = useState<Pane>();
  const [fault, setFault] = useState<unknown>();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const add = useRef<HTMLButtonElement>(null);
  const person = practice.tenant.state.people.get(userId);
  const { door, story, clock, agent } = practice;

  const closePane = () => setPane(undefined);
  // The focus goes back to where it came from, once that is in reach again: under a pane nothing is.
  useLayoutEffect(() => pane && (() => add.current?.focus()), [pane]);
  const remove = (pass: Pass) => {
    setFault(undefined);
    const deleted = () => {
      story.deleted(pass, { agentId: agent.id, recipientId: userId }, clock.now());
      heading.current?.focus(); // its button is gone with it
    };
    door.revokePass(userId, pass.id, new AbortController().signal).then(deleted, setFault);
  };
  return (
    <>
      <div class="directory-body" inert={pane !== undefined}>
        <button type="button" class="link directory-back" onClick={onBack}>{i18n.t('practice.directory.back')}</button>
        <h3 ref={heading} tabIndex={-1} class="title focus-target">{person?.displayName}</h3>
        <p class="caption break">{[person?.userPrincipalName, person?.jobTitle].filter(Boolean).join(' · ')}</p>
        <div class="heading-row">
          <h4 class="heading">{i18n.t('practice.directory.methods')}</h4>
          <button ref={add} type="button" class="button" onClick={() => setPane({ kind: 'add' })}>{i18n.t('practice.directory.add')}</button>
        </div>
        {ways.kind === 'reading' && <p class="quiet">{i18n.t('common.loading')}</p>}
        {ways.kind === 'failed' && <FaultNotice fault={ways.fault} retry={readAgain} />}
        {fault !== undefined && <FaultNotice fault={fault} />}
        {ways.kind === 'read' && (
          <ul class="directory-methods" aria-label={i18n.t('practice.directory.methods')}>
            {ways.ways.passes.map((pass) => (
              <li key={pass.id}>
                <Icon name="key" />
                <span><span class="strong">{i18n.t('method.pass')}</span> <span class="caption">{i18n.t(`pass.${usability(pass)}`)}, {i18n.t('time.range', [clockTime(pass.startsAt, clock.now()), clockTime(pass.endsAt, clock.now())])}</span></span>
                <button type="button" class="button small" onClick={() => remove(pass)}>{i18n.t('practice.directory.delete')}</button>
              </li>
            ))}
            {ways.ways.methods.map(({ id, kind, label }) => (
              <li key={id}>
                <Icon name="shield" />
                <span><span class="strong">{i18n.t(`method.${camel(kind)}`)}</span> <bdi class="caption">{label}</bdi></span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {pane?.kind === 'add' && <AddPass practice={practice} userId={userId} onMade={(made) => setPane({ kind: 'made', ...made })} onClose={closePane} />}
      {pane?.kind === 'made' && <NewPass pass={pane.pass} passcode={pane.passcode} now={clock.now()} onClose={closePane} />}
    </>
  );
}

const WORDS = { usable: 'usable', 'not-yet': 'notYet', expired: 'expired', used: 'used', 'blocked-by-policy': 'blockedByPolicy', unknown: 'unknown' } as const;
const usability = (pass: Pass) => WORDS[pass.usability];

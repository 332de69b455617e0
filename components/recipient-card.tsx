import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { canStillSignIn, type Pass } from '../lib/entra/pass.ts';
import type { Method } from '../lib/entra/methods.ts';
import type { Person } from '../lib/entra/person.ts';
import { evidence, type Fact } from '../lib/judgement/fact.ts';
import { FEATURE_SCOPES } from '../lib/session/types.ts';
import { useAnnounce } from './announcer.tsx';
import { AskAccess } from './ask-access.tsx';
import { Avatar } from './avatar.tsx';
import { ExistingPass } from './existing-pass.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { maskPhone } from './mask.ts';
import type { PanelState } from './panel-state.ts';
import { camel } from './words.ts';

interface RecipientCardProps {
  state: PanelState;
  findingCount: number;
  onReadAgain: () => void;
  onRevoke: (pass: Pass, reason: string) => Promise<void>;
}

/** Who this is and what is known, before anything is decided. */
export function RecipientCard({ state, findingCount, onReadAgain, onRevoke }: RecipientCardProps) {
  const { recipient, readFault, recipientId, portalUserId, stage } = state;
  const person = recipient?.person ?? state.chosen;
  const settled = Boolean(recipient ?? readFault);
  const announce = useAnnounce();
  const [announced, setAnnounced] = useState<string>();
  useEffect(() => {
    if (!recipient || announced === recipient.person.id) return;
    setAnnounced(recipient.person.id);
    const findings = findingCount === 0 ? i18n.t('recipient.summaryClear') : i18n.t('recipient.summaryFindings', findingCount);
    announce(i18n.t('common.sentences', [recipient.person.displayName, findings]));
  }, [recipient, announced, announce, findingCount]);

  const passes = recipient?.passes;
  return (
    <section class="section recipient" aria-label={i18n.t('recipient.region')} aria-busy={!settled}>
      <div class="person">
        {person ? <Avatar name={person.displayName} large /> : <span class="avatar avatar-large skeleton" />}
        <div class="person-words">
          {person ? <PersonWords person={person} fromPortal={recipientId === portalUserId} /> : <Skeleton />}
          {recipient?.person.userPrincipalName === '' && (
            <p class="caption">{i18n.t('common.together', [i18n.t('recipient.noName'), ''])}<AskAccess scopes={[FEATURE_SCOPES.findUsers]} onAllowed={onReadAgain} /></p>
          )}
        </div>
        {recipient && stage.kind === 'deciding' && (
          <button type="button" class="button subtle square" aria-label={i18n.t('recipient.refresh')} title={i18n.t('recipient.refresh')} onClick={onReadAgain}>
            <Icon name="refresh" />
          </button>
        )}
      </div>
      {readFault !== undefined && <FaultNotice fault={readFault} retry={onReadAgain} />}
      {recipient && (
        <dl class="facts">
          <div class="fact">
            <dt>{i18n.t('recipient.methods')}</dt>
            <dd><Methods methods={recipient.methods} onAllowed={onReadAgain} /></dd>
          </div>
          {stage.kind === 'deciding' && passes && (
            <div class="fact">
              <dt>{i18n.t('recipient.pass')}</dt>
              <dd>
                {passes.state === 'not-checked' && i18n.t('common.notChecked')}
                {passes.state === 'absent' && i18n.t('recipient.noPass')}
                {passes.state === 'known' && passes.value.toSorted((a, b) => Number(canStillSignIn(b)) - Number(canStillSignIn(a))).map((pass) => (
                  <ExistingPass key={pass.id} pass={pass} name={recipient.person.displayName} onRevoke={(reason) => onRevoke(pass, reason)} />
                ))}
              </dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
}

function PersonWords({ person, fromPortal }: { person: Person; fromPortal: boolean }) {
  const type = person.userType === 'Member' ? i18n.t('recipient.member') : person.userType === 'Guest' ? i18n.t('recipient.guest') : person.userType;
  const about = [person.jobTitle, person.department, type].filter(Boolean).join(' · ');
  return (
    <>
      <h2 class="name break">{person.displayName}</h2>
      <p class="caption break"><bdi>{person.userPrincipalName}</bdi></p>
      {about && <p class="caption">{about}</p>}
      {(fromPortal || person.accountEnabled === false) && (
        <p class="tags">
          {fromPortal && <span class="tag"><Icon name="link" />{i18n.t('recipient.fromPortal')}</span>}
          {person.accountEnabled === false && <span class="tag tag-warning">{i18n.t('recipient.disabled')}</span>}
        </p>
      )}
    </>
  );
}

function Skeleton() {
  return (
    <>
      <span class="visually-hidden">{i18n.t('recipient.reading')}</span>
      <span class="skeleton line" />
      <span class="skeleton line short" />
    </>
  );
}

function Methods({ methods, onAllowed }: { methods: Fact<readonly Method[]>; onAllowed: () => void }) {
  if (methods.state === 'not-checked') {
    return (
      <>
        {i18n.t('common.notChecked')} {methods.why === 'scope' && <AskAccess scopes={[FEATURE_SCOPES.methods]} onAllowed={onAllowed} />}
      </>
    );
  }
  const words = (evidence(methods) ?? []).filter(({ kind }) => kind !== 'password' && kind !== 'pass').map(methodWords);
  return <>{words.length > 0 ? [...new Set(words)].join(' · ') : i18n.t('recipient.noMethods')}</>;
}

function methodWords({ kind, label }: Method): string {
  const word = i18n.t(`method.${camel(kind)}`);
  return kind === 'phone' && label ? `${word} ${maskPhone(label)}` : word;
}

import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { AfterCareProps } from './after-care/after-care.tsx';
import type { SignInWays } from '../lib/graph/wider/door.ts';
import type { Care } from '../lib/record/entry.ts';
import type { Config } from '../lib/config/config.ts';
import { Deciding } from './deciding.tsx';
import { FindUser } from './find-user.tsx';
import { Icon } from './icon.tsx';
import { late } from './late.tsx';
import { Notice } from './notice.tsx';
import { inTheList } from './judged.ts';
import { isHeld, scenarioOf } from './panel-state.ts';
import { PassCard } from './pass-card.tsx';
import { RecipientCard } from './recipient-card.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useDesk, type Desk } from './use-desk.ts';
import { WaitNotice } from './wait-notice.tsx';

const AfterCare = late(() => import('./after-care/after-care.tsx').then(({ AfterCare: component }) => component));
const EndedPasses = late(() => import('./after-care/ended-passes.tsx').then(({ EndedPasses: component }) => component));
const KeptWork = late(() => import('./kept-work/kept-work.tsx').then(({ KeptWork: component }) => component));
const LeftOpens = late(() => import('./left-opens.tsx').then(({ LeftOpens: component }) => component));
const LostPass = late(() => import('./lost-pass.tsx').then(({ LostPass: component }) => component));
const Keys = late(() => import('./keys/keys.tsx').then(({ Keys: component }) => component));
const Revoked = late(() => import('./revoked.tsx').then(({ Revoked: component }) => component));
const Stopped = late(() => import('./stopped.tsx').then(({ Stopped: component }) => component));

interface DeskViewProps {
  config: Config;
  /** Whom a view asked to show; each wish counts once. */
  wished: { readonly userId: string } | undefined;
}

/** The signed-in agent's work, from the recipient to the pass. */
export function DeskView({ config, wished }: DeskViewProps) {
  const desk = useDesk(config);
  const clipboard = useClipboard(config.clipboardClearSeconds); // here, not with the pass: it must outlive "Next user"
  const { state, dispatch, door, wait } = desk;
  const { recipientId, portalUserId, stage } = state;
  const held = isHeld(state);
  useEffect(() => {
    if (wished && !held) dispatch({ type: 'choose', userId: wished.userId });
    // Once a wish: a pass on screen is not left later on because of it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wished]);
  const elsewhere = portalUserId && portalUserId !== recipientId ? portalUserId : undefined;
  return (
    <main class="desk">
      <Keys />
      {!held && <FindUser door={door} onChoose={(person) => dispatch({ type: 'choose', userId: person.id, person })} />}
      <LeftOpens days={config.record.days} door={door} onShow={held ? undefined : (userId) => dispatch({ type: 'choose', userId })} />
      {!held && <EndedPasses door={door} onShow={(userId) => dispatch({ type: 'choose', userId })} />}
      <KeptWork desk={desk} />
      {wait && <WaitNotice wait={wait} />}
      {elsewhere && stage.kind !== 'issuing' && (
        <PortalNotice first={!recipientId} onGo={() => dispatch({ type: 'choose', userId: elsewhere })} />
      )}
      {recipientId ? <OnRecipient desk={desk} config={config} clipboard={clipboard} /> : <p class="quiet empty">{i18n.t('find.hint')}</p>}
    </main>
  );
}

/** The portal moved on; the panel does not, unless the agent says so. */
function PortalNotice({ first, onGo }: { first: boolean; onGo: () => void }) {
  const go = <button type="button" class="button" onClick={onGo}>{i18n.t(first ? 'find.portalShow' : 'recipient.goThere')}</button>;
  return <Notice tone="info" actions={go}><p>{i18n.t(first ? 'find.portalHas' : 'recipient.another')}</p></Notice>;
}

function OnRecipient({ desk, config, clipboard }: { desk: Desk; config: Config; clipboard: ReturnType<typeof useClipboard> }) {
  const { state, dispatch, judgement, recorded, revoke, delivered, printed, replaceLost, goBack } = desk;
  const { stage, recipient } = state;
  const name = recipient?.person.displayName ?? '';
  const next = () => dispatch({ type: 'next' });
  const after = { door: desk.door, onWays: (ways: SignInWays) => dispatch({ type: 'ways', of: state.recipientId, ways }), onCare: (care: Care) => desk.cared(state, care) };
  return (
    <>
      <RecipientCard key={state.recipientId} state={state} findingCount={(judgement?.findings ?? []).filter(inTheList).length} onReadAgain={() => dispatch({ type: 'read-again' })} onRevoke={revoke} />
      {(stage.kind === 'deciding' || stage.kind === 'issuing') && <Deciding key={state.recipientId} desk={desk}>{recipient && <Lost recipient={recipient} {...after} />}</Deciding>}
      {stage.kind === 'issued' && (
        <PassCard
          name={name}
          scenario={scenarioOf(state)}
          pass={stage.pass}
          passcode={stage.passcode}
          delivered={stage.delivered}
          config={config}
          preferred={recipient?.person.preferredLanguage}
          recorded={recorded}
          clipboard={clipboard.of(stage.pass.id)}
          onCopy={(passcode) => void clipboard.copy(passcode, stage.pass.id)}
          onHide={() => dispatch({ type: 'hide' })}
          onDelivered={delivered}
          onPrinted={printed}
          onRevoke={(reason) => revoke(stage.pass, reason)}
          onNext={next}
        />
      )}
      {stage.kind === 'issued' && stage.delivered && recipient && (
        <section class="section" aria-labelledby="after-title">
          <h3 id="after-title" class="heading">{i18n.t('after.heading')}</h3>
          <AfterCare recipient={recipient} pass={stage.pass} {...after} />
        </section>
      )}
      {stage.kind === 'lost' && <LostPass name={name} pass={stage.pass} onReplace={() => void replaceLost()} onRevoke={(reason) => revoke(stage.pass, reason)} onNext={next} />}
      {stage.kind === 'stopped' && <Stopped support={config.support} recorded={recorded} onGoBack={goBack} onNext={next} />}
      {stage.kind === 'revoked' && <Revoked onNext={next} onAnother={() => dispatch({ type: 'again' })} />}
    </>
  );
}

/** A device may be lost without a pass being asked for, and after one. */
function Lost(props: AfterCareProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="right-tool" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{i18n.t('after.lostOpen')}</span>
        <Icon name="chevron-right" class="turn" />
      </summary>
      {open && <AfterCare {...props} />}
    </details>
  );
}

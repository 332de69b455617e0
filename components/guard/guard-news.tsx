import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Config } from '../../lib/config/config.ts';
import type { GateEvent } from '../../lib/gate/types.ts';
import { Deliver } from '../deliver.tsx';
import { NextSteps } from '../next-steps.tsx';
import { FaultNotice } from '../fault-notice.tsx';
import { Notice } from '../notice.tsx';
import { Stopped } from '../stopped.tsx';
import { unguardedWords } from '../unguarded-words.ts';
import type { Guard } from './use-guard.ts';

/** What happened in the portal and must be told: a pass outside the checks, a pass to deliver, a stop. */
export function GuardNews({ guard, config }: { guard: Guard; config: Config }) {
  const { state, news, clearNews, goBack } = guard;
  if (state.stage.kind === 'stopped') return <div class="card"><Stopped support={config.support} recorded={undefined} onGoBack={goBack} /></div>;
  if (news?.kind === 'unguarded') return <div class="card"><Unguarded guard={guard} event={news.event} onDone={clearNews} /></div>;
  if (news?.kind === 'delivery') return <div class="card"><Delivering guard={guard} event={news.event} config={config} /></div>;
  if (news?.kind !== 'ended' && news?.kind !== 'refused') return null; // the dialog tells the others
  const close = <button type="button" class="button" onClick={clearNews}>{i18n.t('guard.close')}</button>;
  return <div class="card"><Notice tone="info" title={i18n.t(`guard.${news.kind}`)} actions={close}><p>{i18n.t('guard.lockedAgain')}</p></Notice></div>;
}

function Unguarded({ guard, event, onDone }: { guard: Guard; event: GateEvent; onDone: () => void }) {
  const [outcome, setOutcome] = useState<number | 'signed-out' | 'busy'>();
  const [fault, setFault] = useState<unknown>();
  // What belongs to another user's pane is not for this one to revoke.
  const elsewhere = event.userId !== undefined && event.userId !== guard.state.recipientId;
  const name = elsewhere ? i18n.t('guard.anotherUser') : guard.name ?? i18n.t('guard.thisUser');
  const revoke = () => {
    setOutcome('busy');
    setFault(undefined);
    guard.revoke().then(setOutcome, (reason: unknown) => {
      setOutcome(undefined);
      setFault(reason);
    });
  };
  if (typeof outcome === 'number') {
    const done = <button type="button" class="button" onClick={onDone}>{i18n.t('guard.close')}</button>;
    return <Notice tone="success" title={outcome > 0 ? i18n.t('revoke.done') : i18n.t('guard.nothingToRevoke')} takesFocus actions={done}><p>{i18n.t('revoke.doneText')}</p></Notice>;
  }
  const buttons = [
    !elsewhere && <button key="revoke" type="button" class="button danger" aria-disabled={outcome === 'busy'} onClick={revoke}>{i18n.t(outcome === 'busy' ? 'revoke.busy' : 'revoke.button')}</button>,
    <button key="close" type="button" class="button" onClick={onDone}>{i18n.t('guard.keep')}</button>,
  ];
  const { title, why } = unguardedWords(event, name);
  return (
    <>
      <Notice tone="danger" title={title} takesFocus actions={buttons}>
        <p>{why}</p>
        {elsewhere && <p>{i18n.t('guard.revokeElsewhere', [event.userId ?? ''])}</p>}
        {outcome === 'signed-out' && <p class="strong">{i18n.t('guard.revokeSignedOut')}</p>}
      </Notice>
      {fault !== undefined && <FaultNotice fault={fault} />}
    </>
  );
}

function Delivering({ guard, event, config }: { guard: Guard; event: GateEvent; config: Config }) {
  const { name } = guard;
  const { support } = config;
  const certain = event.kind === 'created';
  return (
    <Notice tone={certain ? 'success' : 'info'} title={i18n.t(certain ? 'guard.created' : 'guard.perhapsAdded')} takesFocus>
      <ul class="notes">
        {event.oneTime && <li>{i18n.t('issued.tenMinutes')}</li>}
        <li>{i18n.t('issued.replication')}</li>
      </ul>
      <NextSteps name={name} support={support.name ?? support.mail ?? support.link} />
      <Deliver name={name} ways={config.delivery} onDelivered={guard.delivered} />
    </Notice>
  );
}

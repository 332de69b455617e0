import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { watchVisible } from '../../lib/portal/really-visible.ts';
import { FaultNotice } from '../fault-notice.tsx';
import { DismissIcon } from '../dismiss-icon.tsx';
import { Icon } from '../icon.tsx';
import { reasonWords } from '../issue-bar.tsx';
import { Notice } from '../notice.tsx';
import type { Directory } from '../services.ts';
import { WhyAndWho } from '../why-and-who.tsx';
import { whyNot } from '../why-not.ts';
import type { Guard } from './use-guard.ts';

interface GuardDialogProps {
  guard: Guard;
  directory: Directory;
  permitMinutes: number;
  children: ComponentChildren;
}

/** Why and who, side by side where there is room; then Add can be unlocked. */
export function GuardDialog({ guard, directory, permitMinutes, children }: GuardDialogProps) {
  const { state, dispatch, name, judgement, news, setOpen, readAgain, unlock, stop, signedIn } = guard;
  const { recipient, readFault } = state;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => (dialog.current ? holdInFront(dialog.current) : undefined), []);
  const reason = whyNot(state, judgement);
  return (
    <dialog ref={dialog} class="guard-dialog" aria-labelledby="guard-title" onClose={() => setOpen(false)}>
      <header class="guard-head">
        <h2 id="guard-title" class="title">{i18n.t('guard.title')}</h2>
        <button type="button" class="button subtle square" aria-label={i18n.t('guard.close')} onClick={() => dialog.current?.close()}><DismissIcon /></button>
        <p class="caption">{[name, recipient?.person.userPrincipalName].filter(Boolean).join(' · ')}</p>
      </header>
      <div class="guard-body">
        {news?.kind === 'blocked' && <Notice tone="warning" title={i18n.t('guard.blocked')} takesFocus><p>{i18n.t('guard.blockedText')}</p></Notice>}
        {(news?.kind === 'not-unlocked' || news?.kind === 'changed') && <Notice tone="warning" title={i18n.t(news.kind === 'changed' ? 'outcome.changed' : 'guard.notUnlocked')} takesFocus><p>{i18n.t(news.kind === 'changed' ? 'outcome.changedText' : 'guard.notUnlockedText')}</p></Notice>}
        {!signedIn && recipient && <p class="caption pad-in">{i18n.t('guard.signedOut')}</p>}
        {readFault !== undefined && <FaultNotice fault={readFault} retry={readAgain} />}
        {children}
        {recipient && judgement && (
          <div class="guard-columns">
            <WhyAndWho state={{ ...state, recipient }} dispatch={dispatch} judgement={judgement} directory={directory} onReadAgain={readAgain} />
          </div>
        )}
      </div>
      <UnlockBar reason={reason && reasonWords(reason)} permitMinutes={permitMinutes} onUnlock={unlock} onStop={stop} />
    </dialog>
  );
}

/** Opens the dialog, and once more where a page took the guard away and it came back: then it is open, but not in front. */
function holdInFront(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  dialog.querySelector<HTMLElement>('.focus-target')?.focus(); // why it opened by itself
  const { host } = dialog.getRootNode() as Partial<ShadowRoot>;
  const back = () => {
    if (!dialog.open || dialog.matches(':modal')) return;
    dialog.removeAttribute('open');
    dialog.showModal();
  };
  host?.addEventListener('toggle', back);
  return () => {
    host?.removeEventListener('toggle', back);
    dialog.close(); // which gives the focus back
  };
}

interface UnlockBarProps {
  reason: string | undefined;
  permitMinutes: number;
  onUnlock: () => Promise<void>;
  onStop: () => void;
}

/** Only a person's own click on a button that they can see unlocks anything. */
function UnlockBar({ reason, permitMinutes, onUnlock, onStop }: UnlockBarProps) {
  const button = useRef<HTMLButtonElement>(null);
  const seen = useRef(false);
  const [covered, setCovered] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    if (button.current) watchVisible(button.current, (visible) => { seen.current = visible; }, gone.signal);
    return () => gone.abort();
  }, []);
  const press = (event: Event) => {
    if (!event.isTrusted || reason !== undefined || busy) return;
    setCovered(!seen.current);
    if (!seen.current) return;
    setBusy(true);
    void onUnlock().finally(() => setBusy(false));
  };
  return (
    <div class="issue-bar">
      <button ref={button} type="button" class="button primary" aria-disabled={busy || reason !== undefined} aria-describedby="unlock-reason" onClick={press}>
        <Icon name="key" />
        {i18n.t('guard.unlock')}
      </button>
      <button type="button" class="button subtle stop" onClick={onStop}>{i18n.t('stop.button')}</button>
      <p id="unlock-reason" class="issue-reason" role={covered ? 'alert' : undefined}>{covered ? i18n.t('guard.covered') : (reason ?? i18n.t('guard.unlockFor', permitMinutes, [permitMinutes]))}</p>
    </div>
  );
}

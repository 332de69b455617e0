import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AskAccess } from './ask-access.tsx';
import { FaultNotice } from './fault-notice.tsx';

interface ActDialogProps {
  title: string;
  /** The act, on its button. */
  act: string;
  /** `danger` for what takes something away. */
  tone?: 'danger' | 'primary';
  /** What it takes and was not granted yet. */
  missingScope: string | undefined;
  /** False while something above must be ticked first. */
  ready?: boolean;
  /** Said beside a fault. */
  faultNote?: string;
  children: ComponentChildren;
  onAct: () => Promise<void>;
  onClose: () => void;
}

/** Asks before something that others will feel. Cancel has the focus first, also where what stands above it goes away; Escape and Cancel close it, and the focus goes back to what opened it. */
export function ActDialog({ title, act, tone = 'danger', missingScope, ready = true, faultNote, children, onAct, onClose }: ActDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const [granted, setGranted] = useState(false);
  const allowed = granted || missingScope === undefined; // which may only turn out after the dialog opened
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const goOn = () => {
    setGranted(true);
    cancel.current?.focus(); // the button that asked is gone
  };
  const may = allowed && ready && !busy;
  const press = () => {
    if (!may) return;
    setBusy(true);
    setFault(undefined);
    void onAct().then(close, setFault).finally(() => setBusy(false));
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="act-title" onClose={onClose}>
      <h2 id="act-title" class="title">{title}</h2>
      {children}
      {!allowed && missingScope && (
        <p class="caption">
          {i18n.t('common.together', [i18n.t('after.needsScope', [missingScope]), ''])}<AskAccess scopes={[missingScope]} onAllowed={goOn} />
        </p>
      )}
      {fault !== undefined && <FaultNotice fault={fault} note={faultNote} takesFocus />}
      <div class="actions end">
        <button ref={cancel} type="button" class="button" autofocus onClick={close}>{i18n.t('common.cancel')}</button>
        <button type="button" class={`button ${tone}`} aria-disabled={!may} onClick={press}>{busy ? i18n.t('after.busy') : act}</button>
      </div>
    </dialog>
  );
}

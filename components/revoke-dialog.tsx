import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FaultNotice } from './fault-notice.tsx';

interface RevokeDialogProps {
  name: string;
  onRevoke: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Modal; Escape and Cancel close it, and the browser gives the focus back to the button that opened it. */
export function RevokeDialog({ name, onRevoke, onClose }: RevokeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const close = () => dialog.current?.close();
  const revoke = () => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    void onRevoke(reason).then(close, setFault).finally(() => setBusy(false));
  };

  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="revoke-title" onClose={onClose}>
      <h2 id="revoke-title" class="title">{i18n.t('revoke.title')}</h2>
      <p>{i18n.t('revoke.text', [name])}</p>
      <label class="field">
        <span class="field-label">{i18n.t('revoke.reason')}</span>
        <input type="text" autocomplete="off" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      {fault !== undefined && <FaultNotice fault={fault} takesFocus />}
      <div class="actions end">
        <button type="button" class="button" onClick={close}>{i18n.t('common.cancel')}</button>
        <button type="button" class="button danger" aria-disabled={busy} onClick={revoke}>{i18n.t(busy ? 'revoke.busy' : 'revoke.confirm')}</button>
      </div>
    </dialog>
  );
}

import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PolicySetting, PolicyValue } from '../../../lib/entra/policy-settings.ts';
import { CHANGE_POLICY } from '../../../lib/graph/change-policy.ts';
import { AskAccess } from '../../ask-access.tsx';
import { FaultNotice } from '../../fault-notice.tsx';
import { settingValue } from './policy-words.ts';

export interface PlannedChange {
  readonly setting: PolicySetting;
  readonly from: PolicyValue;
  readonly to: PolicyValue;
}

interface ChangeDialogProps {
  change: PlannedChange;
  /** Whom the policy includes, in words. */
  included: string;
  granted: boolean;
  onApply: () => Promise<void>;
  onClose: () => void;
}

/** The difference and whom it concerns, before anything is changed. Cancel has the focus first; it and Escape close it. */
export function ChangeDialog({ change: { setting, from, to }, included, granted, onApply, onClose }: ChangeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const [allowed, setAllowed] = useState(granted);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const goOn = () => {
    setAllowed(true);
    cancel.current?.focus(); // the button that asked is gone
  };
  const apply = () => {
    if (busy || !allowed) return;
    setBusy(true);
    setFault(undefined);
    void onApply().then(close, setFault).finally(() => setBusy(false));
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="change-title" onClose={onClose}>
      <h2 id="change-title" class="title">{i18n.t('policyHelp.dialog.title')}</h2>
      <dl class="difference">
        <dt>{i18n.t('policyHelp.dialog.setting')}</dt>
        <dd>{i18n.t(`policyHelp.${setting}.title`)}</dd>
        <dt>{i18n.t('policyHelp.dialog.from')}</dt>
        <dd>{settingValue(setting, from)}</dd>
        <dt>{i18n.t('policyHelp.dialog.to')}</dt>
        <dd class="strong">{settingValue(setting, to)}</dd>
        <dt>{i18n.t('policyHelp.dialog.who')}</dt>
        <dd>{included}</dd>
      </dl>
      <p>{i18n.t(`policyHelp.${setting}.effect`)}</p>
      <p class="caption">{i18n.t('policyHelp.dialog.record')}</p>
      {!allowed && <p>{i18n.t('common.together', [i18n.t('after.needsScope', [CHANGE_POLICY]), ''])}<AskAccess scopes={[CHANGE_POLICY]} onAllowed={goOn} /></p>}
      {fault !== undefined && <FaultNotice fault={fault} note={i18n.t('policyHelp.dialog.role')} takesFocus />}
      <div class="actions end">
        <button ref={cancel} type="button" class="button" autofocus onClick={close}>{i18n.t('common.cancel')}</button>
        <button type="button" class="button primary" aria-disabled={busy || !allowed} onClick={apply}>{i18n.t(busy ? 'after.busy' : 'policyHelp.dialog.apply')}</button>
      </div>
    </dialog>
  );
}

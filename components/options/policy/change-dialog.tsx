import { i18n } from '#i18n';
import type { PolicySetting, PolicyValue } from '../../../lib/entra/policy-settings.ts';
import { CHANGE_POLICY } from '../../../lib/graph/change-policy.ts';
import { ActDialog } from '../../act-dialog.tsx';
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

/** The difference and whom it concerns, before anything is changed. */
export function ChangeDialog({ change: { setting, from, to }, included, granted, onApply, onClose }: ChangeDialogProps) {
  return (
    <ActDialog
      title={i18n.t('policyHelp.dialog.title')}
      act={i18n.t('policyHelp.dialog.apply')}
      tone="primary"
      missingScope={granted ? undefined : CHANGE_POLICY}
      faultNote={i18n.t('policyHelp.dialog.role')}
      onAct={onApply}
      onClose={onClose}
    >
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
    </ActDialog>
  );
}

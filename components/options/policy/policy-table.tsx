import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { TenantPolicy } from '../../../lib/entra/policy.ts';
import { CHANGE_POLICY } from '../../../lib/graph/change-policy.ts';
import { inTheWay, policyAdvice, type Advice } from '../../../lib/judgement/policy-advice.ts';
import { useAnnounce } from '../../announcer.tsx';
import { Icon } from '../../icon.tsx';
import { Notice } from '../../notice.tsx';
import { clockTime } from '../../time.ts';
import { useOptionsServices } from '../options-services.ts';
import { ChangeDialog, type PlannedChange } from './change-dialog.tsx';
import type { PolicyHelpProps } from './policy-help.tsx';
import { includedWords, settingValue, SOURCES } from './policy-words.ts';
import { usePolicyChanges } from './use-policy-changes.ts';

interface PolicyTableProps extends Omit<PolicyHelpProps, 'standing'> {
  policy: TenantPolicy;
  /** As far as the agent's roles tell. */
  mayChange: boolean;
}

/** Setting by setting: what is, what is recommended and why; what was changed here can be put back. */
export function PolicyTable({ agent, door, scopes, scenarios, onChanged, policy, mayChange }: PolicyTableProps) {
  const { now } = useOptionsServices();
  const announce = useAnnounce();
  const [planned, setPlanned] = useState<PlannedChange>();
  const { change, undos, unrecorded } = usePolicyChanges(agent, door, policy, onChanged);
  const apply = async (next: PlannedChange) => {
    await change(next);
    announce(i18n.t('policyHelp.changed', [i18n.t(`policyHelp.${next.setting}.title`), settingValue(next.setting, next.to)]));
  };
  return (
    <>
      <p>{i18n.t('policyHelp.reaches', [includedWords(policy)])}</p>
      {!mayChange && <p class="caption">{i18n.t('policyHelp.writers')}</p>}
      {unrecorded && <Notice tone="warning" title={i18n.t('policyHelp.unrecorded')} />}
      <ul class="settings-list" aria-label={i18n.t('options.policy.title')}>
        {policyAdvice(policy, scenarios).map((advice) => <SettingRow key={advice.setting} advice={advice} policy={policy} mayChange={mayChange} onPlan={setPlanned} />)}
      </ul>
      {undos.length > 0 && (
        <section class="undos" aria-labelledby="undos-title">
          <h3 id="undos-title" class="heading">{i18n.t('policyHelp.undoTitle')}</h3>
          <ul class="undo-list">
            {undos.map(({ setting, from, to, at }) => {
              const words = i18n.t('policyHelp.undoLine', [i18n.t(`policyHelp.${setting}.title`), settingValue(setting, from), settingValue(setting, to)]);
              return (
                <li key={setting}>
                  <span>{words} <span class="caption">{clockTime(at, now())}</span></span>
                  <button type="button" class="button small" aria-label={i18n.t('common.labelled', [i18n.t('policyHelp.undo'), words])} onClick={() => setPlanned({ setting, from: to, to: from })}>{i18n.t('policyHelp.undo')}</button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {planned && <ChangeDialog change={planned} included={includedWords(policy)} granted={scopes.includes(CHANGE_POLICY)} onApply={() => apply(planned)} onClose={() => setPlanned(undefined)} />}
    </>
  );
}

interface SettingRowProps {
  advice: Advice;
  policy: TenantPolicy;
  mayChange: boolean;
  onPlan: (change: PlannedChange) => void;
}

function SettingRow({ advice: { setting, now, recommended, fine }, policy, mayChange, onPlan }: SettingRowProps) {
  const title = i18n.t(`policyHelp.${setting}.title`);
  const first = inTheWay(policy, setting, recommended);
  return (
    <li class={`setting-row ${fine ? 'setting-fine' : 'setting-off'}`}>
      <Icon name={fine ? 'check' : 'warning'} />
      <div class="setting-words">
        <h3 class="heading">{title}</h3>
        <dl class="difference">
          <dt>{i18n.t('policyHelp.now')}</dt>
          <dd class="strong">{settingValue(setting, now)}</dd>
          <dt>{i18n.t('policyHelp.recommended')}</dt>
          <dd>{fine && now !== recommended ? i18n.t('policyHelp.fine') : settingValue(setting, recommended)}</dd>
        </dl>
        <p class="caption">{i18n.t('common.together', [i18n.t(`policyHelp.${setting}.why`), ''])}<a class="link" href={SOURCES[setting]} target="_blank" rel="noreferrer">{i18n.t('policyHelp.source')}<span class="visually-hidden">{i18n.t('common.labelled', ['', title])}</span></a></p>
        {!fine && first && <p class="todo">{i18n.t('policyHelp.first', [i18n.t(`policyHelp.${first}.title`)])}</p>}
        {!fine && !first && mayChange && <button type="button" class="button" aria-label={i18n.t('policyHelp.applyTo', [title])} onClick={() => onPlan({ setting, from: now, to: recommended })}>{i18n.t('policyHelp.apply')}</button>}
      </div>
    </li>
  );
}

import { i18n } from '#i18n';
import type { PassSettings } from '../lib/entra/pass.ts';
import { findingKey, mustAcknowledge, type RuleFinding } from '../lib/judgement/finding.ts';
import { Acknowledge } from './acknowledge.tsx';
import { findingWords } from './finding-words.ts';
import { count } from './time.ts';
import { useNow } from './use-now.ts';

interface SettingFindingProps {
  finding: RuleFinding;
  acknowledged: boolean;
  onAcknowledge: (on: boolean) => void;
  onFix: (change: Partial<PassSettings>) => void;
}

/** What is wrong with a setting, and the one click that puts it right. */
export function SettingFinding({ finding, acknowledged, onAcknowledge, onFix }: SettingFindingProps) {
  const now = useNow(60_000);
  const { fix, severity } = finding;
  const words = i18n.t('common.sentences', [findingWords(finding, 'title', now), findingWords(finding, 'why', now)]);
  return (
    <div class={severity === 'block' ? 'field-fault' : 'caption setting-note'} role={severity === 'block' ? 'alert' : undefined}>
      <span>{words}</span>
      {fix && <> <button type="button" class="button small" onClick={() => onFix(fix)}>{fixWords(fix)}</button></>}
      {mustAcknowledge(finding) && <Acknowledge key={findingKey(finding)} finding={finding} now={now} on={acknowledged} onChange={onAcknowledge} />}
    </div>
  );
}

function fixWords({ lifetimeMinutes, oneTime }: Partial<PassSettings>): string {
  if (lifetimeMinutes !== undefined) return i18n.t('settings.useMinutes', [count(lifetimeMinutes)]);
  return i18n.t(oneTime ? 'settings.useOneTime' : 'settings.startNow');
}

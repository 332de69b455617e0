import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { PassSettings } from '../lib/entra/pass.ts';
import type { TenantPolicy } from '../lib/entra/policy.ts';
import { findingKey, type RuleFinding } from '../lib/judgement/finding.ts';
import { Icon } from './icon.tsx';
import { SettingFinding } from './setting-finding.tsx';
import { clockTime, count, fromDateTimeField, nextFullHour, toDateTimeField, utcTime } from './time.ts';
import { useNow } from './use-now.ts';

interface SettingsProps {
  settings: PassSettings;
  policy: TenantPolicy;
  adjusted: boolean;
  /** What the rules say about the settings. */
  findings: readonly RuleFinding[];
  acknowledged: ReadonlySet<string>;
  onAcknowledge: (key: string, on: boolean) => void;
  onAdjust: (settings: Partial<PassSettings>) => void;
  onReset: () => void;
}

/** When the pass will hold, and what may be changed about it. Lives outside a form: Enter issues nothing. */
export function Settings({ settings, policy, adjusted, findings, acknowledged, onAdjust, onAcknowledge, onReset }: SettingsProps) {
  const now = useNow(10_000);
  const urgent = findings.some(({ severity }) => severity !== 'advise');
  const { lifetimeMinutes, oneTime, startsAt } = settings;
  const [open, setOpen] = useState(false);
  // What is wrong opens it, and putting it right leaves it open: the agent may still be typing.
  useEffect(() => {
    if (urgent) setOpen(true);
  }, [urgent]);
  return (
    <details class="adjust" id="settings" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Validity settings={settings} now={now} />
        <span class="adjust-word">{i18n.t('settings.adjust')}<Icon name="chevron-right" class="turn" /></span>
      </summary>
      <div class="stack">
        <div class="field">
          <label class="field-label" for="lifetime">{i18n.t('settings.lifetime')}</label>
          <input
            id="lifetime"
            type="number"
            inputMode="numeric"
            step={1}
            min={policy.minimumMinutes}
            max={policy.maximumMinutes}
            value={Number.isNaN(lifetimeMinutes) ? '' : lifetimeMinutes}
            aria-invalid={findings.some(({ rule }) => rule === 'lifetime-outside-policy')}
            aria-describedby="lifetime-range"
            onInput={(event) => onAdjust({ lifetimeMinutes: event.currentTarget.valueAsNumber })}
          />
          <p id="lifetime-range" class="caption">{i18n.t('settings.range', [count(policy.minimumMinutes), count(policy.maximumMinutes)])}</p>
        </div>
        <label class="check">
          <input type="checkbox" role="switch" checked={oneTime} disabled={policy.oneTimeOnly && oneTime} onChange={(event) => onAdjust({ oneTime: event.currentTarget.checked })} />
          <span>{i18n.t('settings.oneTime')}</span>
        </label>
        {policy.oneTimeOnly && <p class="caption indent">{i18n.t('settings.oneTimeForced')}</p>}
        <label class="check">
          <input type="checkbox" checked={startsAt !== undefined} onChange={(event) => onAdjust({ startsAt: event.currentTarget.checked ? nextFullHour(now) : undefined })} />
          <span>{i18n.t('settings.startLater')}</span>
        </label>
        {startsAt !== undefined && (
          <label class="field indent">
            <span class="field-label">{i18n.t('settings.start')}</span>
            <input type="datetime-local" value={toDateTimeField(startsAt)} min={toDateTimeField(now)} onChange={(event) => onAdjust({ startsAt: fromDateTimeField(event.currentTarget.value) ?? startsAt })} />
          </label>
        )}
        {findings.map((finding) => (
          <SettingFinding key={findingKey(finding)} finding={finding} acknowledged={acknowledged.has(findingKey(finding))} onAcknowledge={(on) => onAcknowledge(findingKey(finding), on)} onFix={onAdjust} />
        ))}
        {adjusted && <button type="button" class="link" onClick={onReset}>{i18n.t('settings.reset')}</button>}
      </div>
    </details>
  );
}

function Validity({ settings: { startsAt, lifetimeMinutes }, now }: { settings: PassSettings; now: number }) {
  const from = startsAt ?? now;
  const to = from + (Number.isNaN(lifetimeMinutes) ? 0 : lifetimeMinutes) * 60_000;
  return (
    <span class="validity">
      <span>{i18n.t('time.range', [clockTime(from, now), clockTime(to, now)])}</span>
      <span class="caption">{i18n.t('time.rangeUtc', [clockTime(from, now, 'UTC'), utcTime(to, now)])}</span>
    </span>
  );
}

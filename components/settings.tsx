import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { PassSettings } from '../lib/entra/pass.ts';
import type { TenantPolicy } from '../lib/entra/policy.ts';
import { settingsFault, type SettingsFault } from '../lib/judgement/scenarios.ts';
import { Icon } from './icon.tsx';
import { clockTime, count, fromDateTimeField, nextFullHour, toDateTimeField, utcTime } from './time.ts';
import { useNow } from './use-now.ts';
import { camel } from './words.ts';

interface SettingsProps {
  settings: PassSettings;
  policy: TenantPolicy;
  adjusted: boolean;
  onAdjust: (settings: Partial<PassSettings>) => void;
  onReset: () => void;
}

/** When the pass will hold, and what may be changed about it. Lives outside a form: Enter issues nothing. */
export function Settings({ settings, policy, adjusted, onAdjust, onReset }: SettingsProps) {
  const now = useNow(10_000);
  const fault = settingsFault(settings, policy, now);
  const { lifetimeMinutes, oneTime, startsAt } = settings;
  const [open, setOpen] = useState(false);
  // A fault opens it, and putting it right leaves it open: the agent may still be typing.
  useEffect(() => {
    if (fault) setOpen(true);
  }, [fault]);
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
            aria-invalid={fault === 'not-a-number' || fault === 'too-short' || fault === 'too-long'}
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
        {fault && <FaultLine fault={fault} policy={policy} onAdjust={onAdjust} />}
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

interface Fix {
  readonly label: string;
  readonly change: Partial<PassSettings>;
}

/** The one click that puts a setting right. */
function fixFor(fault: SettingsFault, policy: TenantPolicy): Fix {
  const minutes = (amount: number): Fix => ({ label: i18n.t('settings.useMinutes', [count(amount)]), change: { lifetimeMinutes: amount } });
  const fixes: Readonly<Record<SettingsFault, Fix>> = {
    'not-a-number': minutes(policy.defaultMinutes),
    'too-short': minutes(policy.minimumMinutes),
    'too-long': minutes(policy.maximumMinutes),
    'one-time-required': { label: i18n.t('settings.useOneTime'), change: { oneTime: true } },
    'start-in-past': { label: i18n.t('settings.startNow'), change: { startsAt: undefined } },
  };
  return fixes[fault];
}

type FaultLineProps = Pick<SettingsProps, 'policy' | 'onAdjust'> & { fault: SettingsFault };

function FaultLine({ fault, policy, onAdjust }: FaultLineProps) {
  const fix = fixFor(fault, policy);
  const text =
    fault === 'too-short' ? i18n.t('settings.fault.tooShort', [count(policy.minimumMinutes)])
    : fault === 'too-long' ? i18n.t('settings.fault.tooLong', [count(policy.maximumMinutes)])
    : i18n.t(`settings.fault.${camel(fault)}`);
  return (
    <div class="field-fault" role="alert">
      <span>{text}</span> <button type="button" class="button small" onClick={() => onAdjust(fix.change)}>{fix.label}</button>
    </div>
  );
}

import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { PassSettings } from '../lib/entra/pass.ts';
import type { TenantPolicy } from '../lib/entra/policy.ts';
import type { RuleFinding } from '../lib/judgement/finding.ts';
import { Icon } from './icon.tsx';
import { late } from './late.tsx';
import { clockTime, utcTime } from './time.ts';
import { useNow } from './use-now.ts';

const SettingsForm = late(() => import('./settings-form.tsx').then(({ SettingsForm: component }) => component));

export interface SettingsProps {
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

/** When the pass will hold, and what may be changed about it. */
export function Settings(props: SettingsProps) {
  const { settings, findings } = props;
  const now = useNow(10_000);
  const urgent = findings.some(({ severity }) => severity !== 'advise');
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
      {open && <SettingsForm {...props} now={now} />}
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

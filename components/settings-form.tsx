import { i18n } from '#i18n';
import { findingKey } from '../lib/judgement/finding.ts';
import { SettingFinding } from './setting-finding.tsx';
import type { SettingsProps } from './settings.tsx';
import { count, fromDateTimeField, nextFullHour, toDateTimeField } from './time.ts';

/** What may be changed about a pass. Lives outside a form: Enter issues nothing. */
export function SettingsForm({ settings, policy, adjusted, findings, acknowledged, onAdjust, onAcknowledge, onReset, now }: SettingsProps & { now: number }) {
  const { lifetimeMinutes, oneTime, startsAt } = settings;
  return (
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
  );
}

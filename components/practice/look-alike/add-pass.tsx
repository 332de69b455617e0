import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { readPass, type Pass } from '../../../lib/entra/pass.ts';
import { fromDateTimeField, nextFullHour, toDateTimeField } from '../../time.ts';
import type { Practice } from '../practice.ts';
import { Pane } from './pane.tsx';

interface AddPassProps {
  practice: Practice;
  userId: string;
  onMade: (made: { pass: Pass; passcode: string }) => void;
  onClose: () => void;
}

const HOUR = 60;

/** Of the practice tenant, as Graph answers a creation. */
interface Answered {
  readonly temporaryAccessPass?: string;
  readonly error?: { readonly message: string };
}

/** The form for a new pass, with the fields that the portal's has. The guard reads and sets it as it does there. */
export function AddPass({ practice, userId, onMade, onClose }: AddPassProps) {
  const { clock, tenant, story, send } = practice;
  const { minimumLifetimeInMinutes, maximumLifetimeInMinutes, defaultLifetimeInMinutes } = tenant.state.policy;
  const [hours, setHours] = useState(defaultLifetimeInMinutes / HOUR);
  const [oneTime, setOneTime] = useState(false);
  const [startsAt, setStartsAt] = useState<number>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const bounds = { min: minimumLifetimeInMinutes / HOUR, max: maximumLifetimeInMinutes / HOUR };

  const add = async () => {
    if (busy) return;
    setBusy(true);
    setSaid(undefined);
    const body = { lifetimeInMinutes: Math.round(hours * HOUR), isUsableOnce: oneTime, ...(startsAt !== undefined && { startDateTime: new Date(startsAt).toISOString() }) };
    const url = `https://graph.microsoft.com/v1.0/users/${userId}/authentication/temporaryAccessPassMethods`;
    try {
      const { response, event } = await send(new Request(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }));
      const answer = (await response?.json()) as Answered | undefined;
      if (answer?.temporaryAccessPass !== undefined && event) {
        const pass = readPass(answer, clock.now());
        story.created(event, pass);
        onMade({ pass, passcode: answer.temporaryAccessPass });
        return;
      }
      setSaid(answer?.error?.message ?? i18n.t('practice.directory.held'));
    } catch {
      setSaid(i18n.t('practice.directory.cut'));
    }
    setBusy(false);
  };
  return (
    <Pane title={i18n.t('practice.directory.add')} onClose={onClose} foot={<button type="button" class="button primary practice-add" aria-disabled={busy} onClick={() => void add()}>{i18n.t('practice.directory.submit')}</button>}>
      <p>{i18n.t('practice.directory.passIntro')}</p>
      <label class="check">
        <input type="checkbox" checked={startsAt !== undefined} onChange={(event) => setStartsAt(event.currentTarget.checked ? nextFullHour(clock.now()) : undefined)} />
        <span>{i18n.t('practice.directory.delayed')}</span>
      </label>
      {startsAt !== undefined && (
        <label class="field indent">
          <span class="field-label">{i18n.t('settings.start')}</span>
          <input type="datetime-local" value={toDateTimeField(startsAt)} onChange={(event) => setStartsAt(fromDateTimeField(event.currentTarget.value) ?? startsAt)} />
        </label>
      )}
      <div class="directory-duration">
        <label class="field">
          <span class="field-label">{i18n.t('practice.directory.duration')}</span>
          <input type="number" {...bounds} step={1} value={hours} onInput={(event) => setHours(event.currentTarget.valueAsNumber || 0)} />
        </label>
        <input type="range" aria-label={i18n.t('practice.directory.duration')} {...bounds} step={1} value={hours} onInput={(event) => setHours(event.currentTarget.valueAsNumber)} />
      </div>
      <fieldset class="directory-once" role="radiogroup" aria-labelledby="once-label">
        <legend id="once-label">{i18n.t('practice.directory.once')}</legend>
        {([true, false] as const).map((value) => (
          <label key={String(value)} class="check practice-option">
            <input type="radio" name="once" value={String(value)} checked={oneTime === value} onChange={() => setOneTime(value)} />
            <span>{i18n.t(value ? 'practice.directory.yes' : 'practice.directory.no')}</span>
          </label>
        ))}
      </fieldset>
      {said && <p class="field-fault" role="alert">{said}</p>}
    </Pane>
  );
}

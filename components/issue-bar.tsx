import { i18n } from '#i18n';
import type { PassSettings } from '../lib/entra/pass.ts';
import { useAnnounce } from './announcer.tsx';
import { findingWords } from './finding-words.ts';
import { Icon } from './icon.tsx';
import { duration } from './time.ts';
import type { WhyNot } from './why-not.ts';

interface IssueBarProps {
  reason: WhyNot | undefined;
  busy: boolean;
  settings: PassSettings;
  onIssue: () => void;
  onStop: () => void;
}

/** Where the work for each reason is done: pressing the button early leads there. */
const PLACE: Partial<Readonly<Record<WhyNot['kind'], string>>> = {
  blocked: 'findings',
  acknowledge: 'findings',
  settings: 'settings',
  unknownOutcome: 'outcome',
  verification: 'verification',
  approval: 'approval',
  ticket: 'ticket',
  ticketForm: 'ticket',
};

/** Always reachable, also when it cannot issue yet: then it says why, and leads to what is missing. */
export function IssueBar({ reason, busy, settings, onIssue, onStop }: IssueBarProps) {
  const announce = useAnnounce();
  const press = () => {
    if (busy) return;
    if (!reason) {
      announce(i18n.t('issue.busy'));
      onIssue();
      return;
    }
    announce(reasonWords(reason));
    document.getElementById(PLACE[reason.kind] ?? '')?.scrollIntoView({ block: 'center' });
  };
  return (
    <div class="issue-bar">
      <button type="button" class="button primary" data-key="i" aria-disabled={busy || reason !== undefined} aria-describedby="issue-reason" onClick={press}>
        <Icon name="key" />
        {i18n.t(busy ? 'issue.busy' : 'issue.button')}
      </button>
      <button type="button" class="button subtle stop" data-key="q" aria-disabled={busy} onClick={() => !busy && onStop()}>{i18n.t('stop.button')}</button>
      <p id="issue-reason" class="issue-reason">{busy ? '' : reason ? reasonWords(reason) : readyWords(settings)}</p>
    </div>
  );
}

export function reasonWords(reason: WhyNot): string {
  if ('finding' in reason) return i18n.t(`issue.why.${reason.kind}`, [findingWords(reason.finding, 'title', Date.now())]);
  if ('count' in reason) return i18n.t('issue.why.acknowledge', reason.count, [reason.count]);
  return i18n.t(`issue.why.${reason.kind}`);
}

function readyWords({ lifetimeMinutes, oneTime }: PassSettings): string {
  return i18n.t('issue.ready', [duration(lifetimeMinutes), i18n.t(oneTime ? 'pass.oneTime' : 'pass.multiUse')]);
}

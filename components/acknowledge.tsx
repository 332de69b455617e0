import { i18n } from '#i18n';
import type { Finding } from '../lib/judgement/finding.ts';
import { findingWords } from './finding-words.ts';

interface AcknowledgeProps {
  finding: Finding;
  now: number;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** The agent says that a finding was considered. It goes into the record. */
export function Acknowledge({ finding, now, on, onChange }: AcknowledgeProps) {
  return (
    <label class="check acknowledge">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {i18n.t(finding.severity === 'not-checked' ? 'findings.goWithout' : 'findings.acknowledge')}
        <span class="visually-hidden">{i18n.t('common.labelled', ['', findingWords(finding, 'title', now)])}</span>
      </span>
    </label>
  );
}

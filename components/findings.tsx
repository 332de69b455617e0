import { i18n } from '#i18n';
import { findingKey, mustAcknowledge, type Finding, type Severity } from '../lib/judgement/finding.ts';
import { scopesOf } from '../lib/graph/scopes.ts';
import { Acknowledge } from './acknowledge.tsx';
import { AskAccess } from './ask-access.tsx';
import { findingWords } from './finding-words.ts';
import { Icon, type IconName } from './icon.tsx';
import { joined } from './joined.ts';
import { sourceOf } from './judged.ts';
import { useNow } from './use-now.ts';
import { camel } from './words.ts';

const ICONS: Readonly<Record<Severity, IconName>> = { block: 'prohibited', confirm: 'warning', 'not-checked': 'question', advise: 'info' };

interface FindingsProps {
  findings: readonly Finding[];
  acknowledged: ReadonlySet<string>;
  onAcknowledge: (key: string, on: boolean) => void;
  onAllowed: () => void;
}

/** Worst first, one line each; each opens to why, what to do, and where that comes from. */
export function Findings({ findings, acknowledged, onAcknowledge, onAllowed }: FindingsProps) {
  const now = useNow(60_000);
  if (findings.length === 0) {
    return <p class="section findings-none"><Icon name="check" />{i18n.t('findings.none')}</p>;
  }
  return (
    <section class="section" id="findings">
      <ul class="findings" aria-label={i18n.t('findings.label')}>
        {findings.map((finding) => (
          <li key={findingKey(finding)} class={`finding finding-${finding.severity}`}>
            <details open={finding.severity === 'block'}>
              <summary>
                <Icon name={ICONS[finding.severity]} />
                <span class="finding-words">
                  <span class="severity">{i18n.t(`severity.${camel(finding.severity)}`)}</span> {findingWords(finding, 'title', now)}
                </span>
                <Icon name="chevron-right" class="turn" />
              </summary>
              <More finding={finding} now={now} />
            </details>
            {finding.severity === 'not-checked' && finding.why === 'scope' && (
              <p class="finding-ask"><AskAccess scopes={scopesOf(finding.facts)} about={findingWords(finding, 'title', now)} onAllowed={onAllowed} /></p>
            )}
            {mustAcknowledge(finding) && (
              <Acknowledge finding={finding} now={now} on={acknowledged.has(findingKey(finding))} onChange={(on) => onAcknowledge(findingKey(finding), on)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function More({ finding, now }: { finding: Finding; now: number }) {
  const source = sourceOf(finding);
  return (
    <div class="finding-more">
      <p>{joined('together', [finding.severity === 'not-checked' && i18n.t(`uncheckedWhy.${camel(finding.why)}`), findingWords(finding, 'why', now)])}</p>
      <p><span class="strong">{i18n.t('findings.whatToDo', [''])}</span>{findingWords(finding, 'do', now)}</p>
      {source && <p><a class="link" href={source} target="_blank" rel="noreferrer">{i18n.t('findings.source')}</a></p>}
    </div>
  );
}

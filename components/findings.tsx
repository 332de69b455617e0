import { i18n } from '#i18n';
import { toAcknowledge, type Finding, type FindingId, type Severity } from '../lib/judgement/findings.ts';
import { FEATURE_SCOPES } from '../lib/session/types.ts';
import { AskAccess } from './ask-access.tsx';
import { Icon, type IconName } from './icon.tsx';
import { camel } from './words.ts';

const ICONS: Readonly<Record<Severity, IconName>> = { block: 'prohibited', confirm: 'warning', 'not-checked': 'question', advise: 'info' };

interface FindingsProps {
  findings: readonly Finding[];
  acknowledged: ReadonlySet<FindingId>;
  /** The policy could not be read for want of a scope that can be asked for. */
  policyScopeMissing: boolean;
  onAcknowledge: (id: FindingId, on: boolean) => void;
  onAllowed: () => void;
}

/** Worst first, one line each; each opens to why and what to do. */
export function Findings({ findings, acknowledged, policyScopeMissing, onAcknowledge, onAllowed }: FindingsProps) {
  const asked = new Set(toAcknowledge(findings).map(({ id }) => id));
  if (findings.length === 0) {
    return <p class="section findings-none"><Icon name="check" />{i18n.t('findings.none')}</p>;
  }
  return (
    <section class="section" id="findings">
      <ul class="findings" aria-label={i18n.t('findings.label')}>
        {findings.map(({ id, severity }) => (
          <li key={id} class={`finding finding-${severity}`}>
            <details open={severity === 'block'}>
              <summary>
                <Icon name={ICONS[severity]} />
                <span class="finding-words">
                  <span class="severity">{i18n.t(`severity.${camel(severity)}`)}</span> {i18n.t(`finding.${camel(id)}.title`)}
                </span>
                <Icon name="chevron-right" class="turn" />
              </summary>
              <div class="finding-more">
                <p>{i18n.t(`finding.${camel(id)}.why`)}</p>
                <p><span class="strong">{i18n.t('findings.whatToDo')}</span> {i18n.t(`finding.${camel(id)}.do`)}</p>
                {id === 'policy-unreadable' && policyScopeMissing && <p><AskAccess scope={FEATURE_SCOPES.policy} onAllowed={onAllowed} /></p>}
              </div>
            </details>
            {asked.has(id) && (
              <label class="check acknowledge">
                <input type="checkbox" checked={acknowledged.has(id)} onChange={(event) => onAcknowledge(id, event.currentTarget.checked)} />
                <span>{i18n.t('findings.acknowledge')}<span class="visually-hidden">: {i18n.t(`finding.${camel(id)}.title`)}</span></span>
              </label>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { i18n } from '#i18n';
import type { TenantPolicy } from '../lib/entra/policy.ts';
import { fitScenario, type Adjustment, type Scenario, type ScenarioId } from '../lib/judgement/scenarios.ts';
import { scenarioWords } from './scenario-words.ts';
import { duration } from './time.ts';

interface ScenarioPickerProps {
  scenarios: readonly Scenario[];
  chosen: Scenario;
  policy: TenantPolicy;
  onChoose: (id: ScenarioId) => void;
}

/** Each reason with the lifetime and use that fit it and the tenant. */
export function ScenarioPicker({ scenarios, chosen, policy, onChoose }: ScenarioPickerProps) {
  const { adjustments } = fitScenario(chosen, policy);
  return (
    <>
      <h3 class="heading">{i18n.t('scenario.heading')}</h3>
      <div class="choices" data-key="r" role="radiogroup" aria-label={i18n.t('scenario.label')}>
        {scenarios.map((scenario) => {
          const { lifetimeMinutes, oneTime } = fitScenario(scenario, policy).settings;
          const { id } = scenario;
          return (
            <label key={id} class="choice">
              <input type="radio" name="scenario" checked={id === chosen.id} aria-labelledby={`scenario-${id}`} aria-describedby={`scenario-${id}-detail`} onChange={() => onChoose(id)} />
              <span id={`scenario-${id}`} class="choice-name">{scenarioWords(scenario)}</span>
              <span id={`scenario-${id}-detail`} class="choice-detail">
                {i18n.t('scenario.detail', [duration(lifetimeMinutes, 'short'), i18n.t(oneTime ? 'pass.oneTime' : 'pass.multiUse')])}
              </span>
            </label>
          );
        })}
      </div>
      {adjustments.map((adjustment) => <p key={adjustment} class="caption adjustment">{adjustmentWords(adjustment, policy)}</p>)}
    </>
  );
}

const LIMIT: Readonly<Record<Adjustment, (policy: TenantPolicy) => string>> = {
  shortened: ({ maximumMinutes }) => i18n.t('scenario.shortened', [duration(maximumMinutes)]),
  lengthened: ({ minimumMinutes }) => i18n.t('scenario.lengthened', [duration(minimumMinutes)]),
  'one-time-forced': () => i18n.t('scenario.oneTimeForced'),
};

function adjustmentWords(adjustment: Adjustment, policy: TenantPolicy): string {
  return LIMIT[adjustment](policy);
}

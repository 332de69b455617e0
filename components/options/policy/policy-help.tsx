import { i18n } from '#i18n';
import { mayChangePolicy } from '../../../lib/entra/policy-roles.ts';
import type { Standing } from '../../../lib/graph/standing.ts';
import type { Scenario } from '../../../lib/judgement/scenarios.ts';
import { FEATURE_SCOPES, type Agent } from '../../../lib/session/types.ts';
import { AskAccess } from '../../ask-access.tsx';
import { Notice } from '../../notice.tsx';
import { camel } from '../../words.ts';
import type { OptionsDoor } from '../options-services.ts';
import { Part } from '../part.tsx';
import { PolicyTable } from './policy-table.tsx';

export interface PolicyHelpProps {
  agent: Agent;
  door: OptionsDoor;
  /** Undefined: still being read. */
  standing: Standing | undefined;
  /** Of the agent's token. */
  scopes: readonly string[];
  scenarios: readonly Scenario[];
  /** The policy is to be read again. */
  onChanged: () => void;
}

/** The tenant's policy for passes beside the recommended one, for whoever may read it. */
export function PolicyHelp(props: PolicyHelpProps) {
  return (
    <Part id="policy">
      <Body {...props} />
    </Part>
  );
}

function Body({ standing, ...more }: PolicyHelpProps) {
  if (!standing) return <p class="quiet">{i18n.t('common.loading')}</p>;
  const { policy, agentRoles } = standing;
  if (policy.state === 'known') return <PolicyTable {...more} policy={policy.value} mayChange={agentRoles.state !== 'known' || agentRoles.value.some((role) => role.custom || mayChangePolicy(role))} />;
  const why = policy.state === 'not-checked' ? policy.why : 'refused';
  return (
    <Notice tone="info" title={i18n.t('policyHelp.unread')} actions={why === 'scope' && <AskAccess scopes={[FEATURE_SCOPES.policy]} about={i18n.t('firstRun.scopePolicy')} onAllowed={more.onChanged} />}>
      <p>{i18n.t(`uncheckedWhy.${camel(why)}`)}</p>
      {why === 'role' && <p>{i18n.t('policyHelp.readers')}</p>}
    </Notice>
  );
}

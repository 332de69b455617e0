import { i18n } from '#i18n';
import { houseRulesOf } from '../../lib/config/house.ts';
import { Announcer } from '../announcer.tsx';
import { AccountContext, SurroundingsContext } from '../services.ts';
import { StartFailed } from '../start-failed.tsx';
import { Checks } from './check/checks.tsx';
import { useChecks } from './check/use-checks.ts';
import { Configuration } from './config/configuration.tsx';
import { DiagnosticsPart } from './diagnostics-part.tsx';
import { OptionsContext, type OptionsServices } from './options-services.ts';
import { PageHeader } from './page-header.tsx';
import { PolicyHelp } from './policy/policy-help.tsx';
import { SetUp } from './set-up.tsx';
import { useOptions, type Ready } from './use-options.ts';
import { useStanding } from './use-standing.ts';

export function OptionsApp({ services }: { services: OptionsServices }) {
  return (
    <OptionsContext.Provider value={services}>
      <SurroundingsContext.Provider value={services}>
        <Announcer>
          <Page />
        </Announcer>
      </SurroundingsContext.Provider>
    </OptionsContext.Provider>
  );
}

function Page() {
  const { state, signIn, signOut } = useOptions();
  if (state.kind === 'ready') return <Parts ready={state} signIn={signIn} signOut={signOut} />;
  return (
    <>
      <PageHeader agent={undefined} />
      {state.kind === 'failed' ? <StartFailed retry={() => location.reload()} /> : <p class="page quiet">{i18n.t('common.loading')}</p>}
    </>
  );
}

interface PartsProps {
  ready: Ready;
  signIn: (scopes?: readonly string[]) => Promise<void>;
  signOut: () => Promise<void>;
}

const PARTS = ['setUp', 'check', 'configuration', 'policy', 'diagnostics'] as const;

function Parts({ ready, signIn, signOut }: PartsProps) {
  const { loaded, effective, agent: asked } = ready;
  const agent = asked === 'asking' ? undefined : asked;
  const { door, read, again, standing, scopes } = useStanding(agent, loaded.config.cloud);
  const checks = useChecks(read);
  return (
    // One tree whoever is signed in: what is on screen stays.
    <AccountContext.Provider value={agent && { agent, signIn }}>
      <PageHeader agent={asked} onSignIn={loaded.config.clientId && loaded.config.tenantId ? () => signIn() : undefined} onSignOut={signOut} />
      <div class="options">
        <nav class="contents" aria-label={i18n.t('options.contents')}>
          {PARTS.map((part) => (part !== 'policy' || agent) && <a key={part} class="link" href={`#${part}`}>{i18n.t(`options.${part}.title`)}</a>)}
          {loaded.config.practice && <a class="link" href="/practice.html" target="_blank">{i18n.t('practice.open')}</a>}
        </nav>
        <main class="parts">
          <SetUp loaded={loaded} />
          <Checks checks={checks} signIn={signIn} />
          <Configuration loaded={loaded} effective={effective} />
          {agent && <PolicyHelp key={agent.id} agent={agent} door={door} standing={standing} scopes={scopes} scenarios={houseRulesOf(loaded.config).scenarios} onChanged={again} />}
          <DiagnosticsPart effective={effective} checks={checks} />
        </main>
      </div>
    </AccountContext.Provider>
  );
}

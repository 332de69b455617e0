import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Announcer } from './announcer.tsx';
import type { DeskView } from './desk.tsx';
import { Header } from './header.tsx';
import { late } from './late.tsx';
import { AccountContext, ServicesContext, SurroundingsContext, type Services } from './services.ts';
import { SignIn } from './sign-in.tsx';
import { useLate } from './use-late.ts';
import { useStartup } from './use-startup.ts';
import type { ViewName } from './views/account-menu.tsx';

export function App({ services }: { services: Services }) {
  return (
    <ServicesContext.Provider value={services}>
      <SurroundingsContext.Provider value={services}>
        <Announcer>
          <Startup />
        </Announcer>
      </SurroundingsContext.Provider>
    </ServicesContext.Provider>
  );
}

// Loaded while the agent signs in, so that the panel is on screen sooner.
const loadDesk = () => import('./desk.tsx').then(({ DeskView: component }): typeof DeskView => component);
const View = late(() => import('./views/view.tsx').then(({ View: component }) => component));
const ConfigFaults = late(() => import('./config-faults.tsx').then(({ ConfigFaults: component }) => component));
const StartFailed = late(() => import('./start-failed.tsx').then(({ StartFailed: component }) => component));
const FirstRun = late(() => import('./first-run.tsx').then(({ FirstRun: component }) => component));

function Startup() {
  const { startup, signIn, signOut } = useStartup();
  const Desk = useLate(loadDesk);
  const [view, setView] = useState<ViewName>();
  const [wished, setWished] = useState<{ readonly userId: string }>();
  switch (startup.kind) {
    case 'starting':
      return (
        <>
          <Header />
          <p class="page quiet">{i18n.t('common.loading')}</p>
        </>
      );
    case 'failed':
      return (
        <>
          <Header />
          <StartFailed retry={() => location.reload()} />
        </>
      );
    case 'first-run':
      return (
        <>
          <Header />
          <FirstRun loaded={startup.loaded} />
        </>
      );
    case 'signed-out':
      return (
        <>
          <Header branding={startup.loaded.config.branding} />
          <SignIn signIn={signIn} fault={startup.fault} />
        </>
      );
    case 'signed-in':
      return (
        <AccountContext.Provider value={{ agent: startup.agent, signIn }}>
          <Header branding={startup.loaded.config.branding} agent={startup.agent} onSignOut={() => void signOut()} onView={setView} />
          {startup.loaded.rejected.length > 0 && <ConfigFaults rejected={startup.loaded.rejected} />}
          {view && <View key={view} name={view} config={startup.loaded.config} onBack={() => setView(undefined)} onShow={(userId) => { setView(undefined); setWished({ userId }); }} />}
          {/* Another agent: nothing of the former one's work stays. A view: it stays as it is. */}
          <div hidden={view !== undefined}>
            {Desk && <Desk key={startup.agent.id} config={startup.loaded.config} wished={wished} />}
          </div>
        </AccountContext.Provider>
      );
  }
  return null;
}

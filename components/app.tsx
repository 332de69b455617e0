import { i18n } from '#i18n';
import { Announcer } from './announcer.tsx';
import { DeskView } from './desk.tsx';
import { FirstRun } from './first-run.tsx';
import { Header } from './header.tsx';
import { AccountContext, ServicesContext, type Services } from './services.ts';
import { SignIn } from './sign-in.tsx';
import { useStartup } from './use-startup.ts';

export function App({ services }: { services: Services }) {
  return (
    <ServicesContext.Provider value={services}>
      <Announcer>
        <Startup />
      </Announcer>
    </ServicesContext.Provider>
  );
}

function Startup() {
  const { startup, signIn, signOut } = useStartup();
  switch (startup.kind) {
    case 'starting':
      return (
        <>
          <Header />
          <p class="page quiet">{i18n.t('common.loading')}</p>
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
          <Header />
          <SignIn signIn={signIn} fault={startup.fault} />
        </>
      );
    case 'signed-in':
      return (
        <AccountContext.Provider value={{ agent: startup.agent, signIn }}>
          <Header agent={startup.agent} onSignOut={() => void signOut()} />
          {/* Another agent: nothing of the former one's work stays. */}
          <DeskView key={startup.agent.id} cloud={startup.loaded.config.cloud} />
        </AccountContext.Provider>
      );
  }
  return null;
}

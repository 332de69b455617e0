import { useEffect, useRef, useState } from 'preact/hooks';
import { Announcer } from '../announcer.tsx';
import { AccountContext, SurroundingsContext } from '../services.ts';
import { GuardBar } from './guard-bar.tsx';
import { GuardDialog } from './guard-dialog.tsx';
import { GuardNews } from './guard-news.tsx';
import type { GuardServices } from './guard-services.ts';
import { useGuard } from './use-guard.ts';

interface GuardAppProps {
  services: GuardServices;
  userId: string;
  /** Told whenever the guard's size may have changed. */
  onLayout: () => void;
}

const NOBODY = { id: '', tenantId: '', name: '', username: '' };

/** The guard on one user's Authentication methods pane. */
export function GuardApp({ services, userId, onLayout }: GuardAppProps) {
  // Signing in needs a page of ours: the panel.
  const account = { agent: NOBODY, signIn: () => services.openPanel().then(() => undefined) };
  return (
    <SurroundingsContext.Provider value={services}>
      <AccountContext.Provider value={account}>
        <Announcer>
          <OnPane key={userId} services={services} userId={userId} onLayout={onLayout} />
        </Announcer>
      </AccountContext.Provider>
    </SurroundingsContext.Provider>
  );
}

function OnPane({ services, userId, onLayout }: GuardAppProps) {
  const guard = useGuard(services, userId);
  const [folded, setFolded] = useState(false);
  // A pass outside the checks is told whatever is folded.
  const told = !folded || guard.news?.kind === 'unguarded';
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(onLayout);
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [onLayout]);
  return (
    <div ref={box} class="guard">
      {told && <GuardNews guard={guard} config={services.config} />}
      <GuardBar guard={guard} services={services} folded={folded} onFold={setFolded} />
      {guard.open && guard.state.stage.kind !== 'stopped' && <GuardDialog guard={guard} directory={services} permitMinutes={services.config.permitMinutes} />}
    </div>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelOpening } from '../../lib/panel-door.ts';
import { Announcer } from '../announcer.tsx';
import { AccountContext, SurroundingsContext } from '../services.ts';
import { GuardBar } from './guard-bar.tsx';
import { GuardDialog } from './guard-dialog.tsx';
import { GuardNews } from './guard-news.tsx';
import type { GuardServices } from './guard-services.ts';
import { PanelHint } from './panel-hint.tsx';
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
  return (
    <SurroundingsContext.Provider value={services}>
      <Announcer>
        <OnPane key={userId} services={services} userId={userId} onLayout={onLayout} />
      </Announcer>
    </SurroundingsContext.Provider>
  );
}

function OnPane({ services, userId, onLayout }: GuardAppProps) {
  const guard = useGuard(services, userId);
  const [folded, setFolded] = useState(false);
  const [opening, setOpening] = useState<PanelOpening>();
  const openPanel = () => services.openPanel().then(setOpening);
  const asking = guard.open && guard.state.stage.kind !== 'stopped';
  // A pass outside the checks is told whatever is folded.
  const told = !folded || guard.news?.kind === 'unguarded';
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(onLayout);
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [onLayout]);
  useEffect(onLayout, [asking, onLayout]); // behind the dialog, none of the page's controls was to be found
  return (
    // Signing in needs a page of ours: the panel.
    <AccountContext.Provider value={{ agent: NOBODY, signIn: openPanel }}>
      <div ref={box} class="guard">
        {told && <GuardNews guard={guard} config={services.config} />}
        <GuardBar guard={guard} services={services} folded={folded} onFold={setFolded} onOpenPanel={openPanel}>
          {!asking && <PanelHint opening={opening} />}
        </GuardBar>
        {asking && (
          <GuardDialog guard={guard} directory={services} permitMinutes={services.config.permitMinutes}>
            <PanelHint opening={opening} />
          </GuardDialog>
        )}
      </div>
    </AccountContext.Provider>
  );
}

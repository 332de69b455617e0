import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import type { Config } from '../../lib/config/config.ts';
import type { Wait } from '../../lib/graph/client.ts';
import { Drawn } from '../icon.tsx';
import { lateStyle } from '../late-style.ts';
import { late } from '../late.tsx';
import { useServices, type GraphDoor } from '../services.ts';
import { useFocusOnMount } from '../use-focus.ts';
import { WaitNotice } from '../wait-notice.tsx';
import type { ViewName } from './account-menu.tsx';
import { ARROW_LEFT } from './icons.ts';
import css from './view.css?inline';

lateStyle(css);

export interface ViewProps {
  config: Config;
  door: GraphDoor;
  /** Back to the desk, with this user. */
  onShow: (userId: string) => void;
}

const VIEWS = {
  mine: late(() => import('../mine/my-passes.tsx').then(({ MyPasses: component }) => component)),
  history: late(() => import('../history/history.tsx').then(({ History: component }) => component)),
} as const satisfies Record<ViewName, unknown>;

interface Props extends Omit<ViewProps, 'door'> {
  name: ViewName;
  onBack: () => void;
}

/** A page of the panel in place of the desk, which waits behind it. */
export function View({ name, config, onShow, onBack }: Props) {
  const { openDoor } = useServices();
  const [wait, setWait] = useState<Wait | undefined>();
  const door = useMemo(() => openDoor(config.cloud, setWait), [openDoor, config.cloud]);
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const Shown = VIEWS[name];
  return (
    <main class="desk">
      <div class="section">
        <button type="button" class="button subtle back" onClick={onBack}><Drawn path={ARROW_LEFT} class="back-icon" />{i18n.t('view.back')}</button>
        <h2 ref={heading} tabIndex={-1} class="title focus-target">{i18n.t(`view.${name}`)}</h2>
      </div>
      {wait && <WaitNotice wait={wait} />}
      <Shown config={config} door={door} onShow={onShow} />
    </main>
  );
}

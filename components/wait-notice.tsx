import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import type { Wait } from '../lib/graph/client.ts';
import { useAnnounce } from './announcer.tsx';
import { Icon } from './icon.tsx';
import { useSurroundings } from './services.ts';
import { countdown } from './time.ts';
import { useNow } from './use-now.ts';

/** Microsoft asked for a pause: how long it still lasts. Nothing is lost meanwhile. */
export function WaitNotice({ wait }: { wait: Wait }) {
  const services = useSurroundings();
  const announce = useAnnounce();
  const { reason, until } = wait;
  const now = useNow(500);
  // Once a pause, not with every second.
  useEffect(() => announce(i18n.t(`wait.${reason}`, [countdown(until - services.now())])), [announce, services, reason, until]);
  const left = until - now;
  return (
    <div class="notice notice-info">
      <Icon name="clock" />
      <p class="notice-body">{i18n.t(`wait.${reason}`, [countdown(left)])}</p>
    </div>
  );
}

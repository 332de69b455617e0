import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { REVOKE_SESSIONS } from '../../lib/graph/wider/door.ts';
import { useAnnounce } from '../announcer.tsx';
import { Icon } from '../icon.tsx';
import { useServices } from '../services.ts';
import { clockTime } from '../time.ts';
import { ActDialog } from '../act-dialog.tsx';

interface SessionsProps {
  name: string;
  granted: (scope: string) => boolean;
  onRevoke: () => Promise<void>;
}

/** Whoever has the lost device may still be signed in on it. */
export function Sessions({ name, granted, onRevoke }: SessionsProps) {
  const { now } = useServices();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [doneAt, setDoneAt] = useState<number>();
  const revoke = async () => {
    await onRevoke();
    setDoneAt(now());
    announce(i18n.t('after.sessionsDone', [clockTime(now(), now())]));
  };
  return (
    <>
      {doneAt === undefined ? <p class="caption">{i18n.t('after.sessionsText')}</p> : <p class="done"><Icon name="check" />{i18n.t('after.sessionsDone', [clockTime(doneAt, now())])}</p>}
      <button type="button" class="button" onClick={() => setAsking(true)}>{i18n.t('after.sessions')}</button>
      {asking && (
        <ActDialog title={i18n.t('after.sessionsTitle', [name])} act={i18n.t('after.sessionsAct')} missingScope={granted(REVOKE_SESSIONS) ? undefined : REVOKE_SESSIONS} onAct={revoke} onClose={() => setAsking(false)}>
          <p>{i18n.t('after.sessionsWarning')}</p>
        </ActDialog>
      )}
    </>
  );
}

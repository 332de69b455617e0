import { answerMessages } from '../messages.ts';
import { answerGuard } from '../portal/answer-guard.ts';
import { openDesk } from './desk.ts';
import { browserDoor } from './browser-door.ts';
import { createSessionHost } from './host.ts';
import { keepSessionInMemory } from './memory-storage.ts';
import { serveSession } from './serve.ts';
import { onSetupChange } from './setup-change.ts';

/** Firefox: the background page is the session document. */
export function holdSession(): void {
  keepSessionInMemory();
  const serve = () => {
    const host = createSessionHost(browserDoor);
    const answer = openDesk(host, async () => (await browserDoor.setup()).cloud);
    const stops = [serveSession(host), answerGuard(answer)];
    return () => stops.forEach((one) => one());
  };
  let stop = serve();
  onSetupChange(() => {
    stop();
    stop = serve();
  });
  answerMessages({ 'session/start': () => true });
}

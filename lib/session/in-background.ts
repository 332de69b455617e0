import { onConfigChange } from '../config/config.ts';
import { answerMessages } from '../messages.ts';
import { browserDoor } from './door.ts';
import { createSessionHost } from './host.ts';
import { keepSessionInMemory } from './memory-storage.ts';
import { serveSession } from './serve.ts';

/** Firefox: the background page is the session document. */
export function holdSession(): void {
  keepSessionInMemory();
  const serve = () => serveSession(createSessionHost(browserDoor));
  let stop = serve();
  onConfigChange(() => {
    stop();
    stop = serve();
  });
  answerMessages({ 'session/start': () => true });
}

import { answerMessages } from '../messages.ts';
import { openAuthWindow } from './auth-window.ts';
import { createSessionHost } from './host.ts';
import { keepSessionInMemory } from './memory-storage.ts';
import { serveSession } from './serve.ts';

/** Firefox: the background page is the session document. */
export function holdSession(): void {
  keepSessionInMemory();
  serveSession(createSessionHost(openAuthWindow));
  answerMessages({ 'session/start': () => true });
}

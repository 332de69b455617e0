import { keepSessionInMemory } from '../../lib/session/memory-storage.ts';
import { createSessionHost } from '../../lib/session/host.ts';
import { serveSession } from '../../lib/session/serve.ts';
import { send } from '../../lib/message-channel.ts';

keepSessionInMemory();

// An offscreen document has no `identity`: the worker opens the window. Chromium keeps it awake while the window is open.
serveSession(createSessionHost(async (url, interactive) => {
  const answer = await send({ type: 'auth-window/open', url, interactive });
  const { back, fault } = (answer ?? {}) as { back?: string; fault?: string };
  if (back === undefined) throw new Error(fault ?? 'The sign-in window could not be opened.');
  return back;
}));

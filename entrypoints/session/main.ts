import { answerMessages } from '../../lib/messages.ts';
import { openDesk } from '../../lib/session/desk.ts';
import { remoteDoor } from '../../lib/session/door.ts';
import { createSessionHost } from '../../lib/session/host.ts';
import { keepSessionInMemory } from '../../lib/session/memory-storage.ts';
import { serveSession } from '../../lib/session/serve.ts';

keepSessionInMemory();
const host = createSessionHost(remoteDoor);
serveSession(host);
const answer = openDesk(host, async () => (await remoteDoor.setup()).cloud);
answerMessages({ 'facts/ask': ({ ask }) => answer(ask) });

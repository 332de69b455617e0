import { remoteDoor } from '../../lib/session/door.ts';
import { createSessionHost } from '../../lib/session/host.ts';
import { keepSessionInMemory } from '../../lib/session/memory-storage.ts';
import { serveSession } from '../../lib/session/serve.ts';

keepSessionInMemory();
serveSession(createSessionHost(remoteDoor));

import type { Method, MethodKind } from '../../entra/methods.ts';
import { ask, userPath } from '../ask.ts';
import type { Graph } from '../client.ts';
import { GraphFault } from '../faults.ts';

interface Removal {
  /** The collection under `authentication`. */
  readonly segment: string;
  readonly scope: string;
}

const removal = (segment: string, family: string): Removal => ({ segment, scope: `UserAuthMethod-${family}.ReadWrite.All` });

/** graph/api/resources/authenticationmethods-overview, and learn.microsoft.com/graph/permissions-reference for the least scope. What is missing cannot be removed through v1.0. */
const REMOVALS: Readonly<Partial<Record<MethodKind, Removal>>> = {
  phone: removal('phoneMethods', 'Phone'),
  email: removal('emailMethods', 'Email'),
  passkey: removal('fido2Methods', 'Passkey'),
  authenticator: removal('microsoftAuthenticatorMethods', 'MicrosoftAuthApp'),
  'windows-hello': removal('windowsHelloForBusinessMethods', 'WindowsHello'),
  'software-oath': removal('softwareOathMethods', 'SoftwareOATH'),
  'platform-credential': removal('platformCredentialMethods', 'PlatformCred'),
  external: removal('externalAuthenticationMethods', 'External'),
};

/** The scope that removing such a method takes; undefined where it cannot be removed here. */
export const removalScope = (kind: MethodKind): string | undefined => REMOVALS[kind]?.scope;

/** Removes one method. Again after an ambiguous end: what is gone cannot go twice. Throws GraphFault. */
export async function removeMethod(graph: Graph, userId: string, { id, kind }: Method, signal: AbortSignal): Promise<'removed' | 'already-gone'> {
  const way = REMOVALS[kind];
  if (!way) throw new GraphFault('unexpected');
  const remove = () => ask(graph, { method: 'DELETE', path: userPath(userId, `/authentication/${way.segment}/${encodeURIComponent(id)}`) }, signal);
  try {
    await remove().catch((error: GraphFault) => {
      if (!error.mayHaveHappened) throw error;
      return remove();
    });
    return 'removed';
  } catch (error) {
    if (error instanceof GraphFault && error.kind === 'not-found') return 'already-gone';
    throw error;
  }
}

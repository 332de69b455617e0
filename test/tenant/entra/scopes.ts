import { CLOUDS } from '../../../lib/entra/clouds.ts';
import { refused } from './refusals.ts';
import type { AskedScopes } from './types.ts';

const OIDC = new Set(['openid', 'profile', 'email', 'offline_access']);

/**
 * Reads a `scope` parameter. A scope without a resource is Graph's.
 *
 * @throws EntraRefusal for a resource that is not Graph in the sign-in host's cloud.
 */
export function readScopes(scope: string, loginHost: string): AskedScopes {
  const prefixes = Object.values(CLOUDS).filter(({ login }) => login === loginHost).map(({ graph }) => `https://${graph}/`);
  const asked = scope.split(' ').filter(Boolean);
  const graph: string[] = [];
  let prefix = '';
  for (const name of asked.filter((one) => !OIDC.has(one))) {
    const found = prefixes.find((one) => name.startsWith(one));
    if (name.includes('://') && !found) throw refused('unknownResource', name);
    prefix ||= found ?? '';
    graph.push(found ? name.slice(found.length) : name);
  }
  return { oidc: asked.filter((one) => OIDC.has(one)), graph, prefix };
}

/** The `scope` of an answer: granted permissions in the spelling they were asked for with. */
export function writeScopes({ oidc, prefix }: AskedScopes, granted: readonly string[]): string {
  return [...oidc.filter((one) => one !== 'offline_access'), ...granted.map((name) => prefix + name)].join(' ');
}

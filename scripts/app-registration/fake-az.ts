import { readFileSync, writeFileSync } from 'node:fs';

/*
 * The Azure CLI as far as create-app.sh uses it: a tenant in one JSON file. Each call is kept in it, so that a test can tell reads
 * from changes.
 */

export interface FakeTenant {
  readonly calls: string[];
  /** Names of the scopes that Graph offers. */
  readonly offered: readonly string[];
  readonly apps: { name: string; appId: string; id: string; spa: string[]; access: string[] }[];
  readonly principals: { appId: string; id: string }[];
  readonly grants: { id: string; clientId: string; resourceId: string; consentType: string; scope: string }[];
  /** How often a change is refused first. */
  refuse: number;
}

export const CHANGES = /^(?:ad app create|ad app permission add|ad sp create|rest --method (?:POST|PATCH))/;
export const scopeId = (name: string) => `id-of-${name}`;

const GRAPH_PRINCIPAL = 'principal-of-graph';

function answer(tenant: FakeTenant, args: readonly string[]): string {
  const after = (flag: string) => (args.includes(flag) ? (args[args.indexOf(flag) + 1] ?? '') : '');
  const quoted = (text: string) => /'([^']*)'/.exec(text)?.[1] ?? '';
  const command = args.slice(0, args.findIndex((arg) => arg.startsWith('--'))).join(' ');
  const appOf = (appId: string) => {
    const found = tenant.apps.find((app) => app.appId === appId);
    if (!found) throw new Error(`No app ${appId}`);
    return found;
  };
  const query = after('--query');
  switch (command) {
    case 'account show': return 'fabrikam-tenant';
    case 'cloud show': return 'https://graph.microsoft.com/';
    case 'ad app list': return tenant.apps.filter(({ name }) => name === quoted(after('--filter'))).map(({ appId }) => appId).join('\n');
    case 'ad app show': {
      const { spa, access, id } = appOf(after('--id'));
      return query === 'id' ? id : (query.startsWith('spa') ? spa : access).join('\n');
    }
    case 'ad app create': {
      tenant.apps.push({ name: after('--display-name'), appId: 'new-app', id: 'object-of-new-app', spa: [], access: [] });
      return 'new-app';
    }
    case 'ad app permission add': {
      const ids = args.slice(args.indexOf('--api-permissions') + 1);
      appOf(after('--id')).access.push(...ids.map((id) => id.replace(/=Scope$/, '')));
      return '';
    }
    case 'ad sp show': return query === 'id' ? GRAPH_PRINCIPAL : tenant.offered.map((name) => `${name}\t${scopeId(name)}`).join('\n');
    case 'ad sp list': return tenant.principals.filter(({ appId }) => appId === quoted(after('--filter'))).map(({ id }) => id).join('\n');
    case 'ad sp create': {
      tenant.principals.push({ appId: appOf(after('--id')).appId, id: 'principal-of-new-app' });
      return '';
    }
    case 'rest': return rest(tenant, after('--method'), new URL(after('--uri')), after('--body'), query);
    default: throw new Error(`az ${args.join(' ')} is not known here.`);
  }
}

function rest(tenant: FakeTenant, method: string, url: URL, text: string, query: string): string {
  const [, , kind, id] = url.pathname.split('/');
  const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
  if (kind === 'applications') {
    const app = tenant.apps.find((one) => one.id === id);
    if (!app) throw new Error(`No application ${id}`);
    app.spa = (body.spa as { redirectUris: string[] }).redirectUris;
    return '';
  }
  if (method === 'POST') tenant.grants.push({ id: 'grant', ...body } as FakeTenant['grants'][number]);
  const grant = tenant.grants.find((one) => url.pathname.endsWith(`/${one.id}`) || url.searchParams.get('$filter')?.includes(`'${one.clientId}'`));
  if (method === 'PATCH') Object.assign(grant ?? {}, body);
  return query === 'value[0].id' ? (grant?.id ?? '') : (grant?.scope ?? '');
}

if (import.meta.main) {
  const file = process.env.FAKE_AZ ?? '';
  const tenant = JSON.parse(readFileSync(file, 'utf8')) as FakeTenant;
  const args = process.argv.slice(2);
  const call = args.join(' ');
  tenant.calls.push(call);
  const refused = CHANGES.test(call) && !call.startsWith('ad app create') && tenant.refuse > 0;
  if (refused) tenant.refuse -= 1;
  const said = refused ? '' : answer(tenant, args);
  writeFileSync(file, JSON.stringify(tenant));
  if (said) console.log(said);
  process.exit(refused ? 1 : 0);
}

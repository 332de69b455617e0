import { GRAPH_HOSTS, PORTAL_DOMAINS } from '../entra/clouds.ts';

/** The part of a declarativeNetRequest rule that is used here; alike in Chromium and Firefox. */
export interface Rule {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'block' | 'allow' };
  readonly condition: {
    readonly regexFilter?: string;
    readonly urlFilter?: string;
    readonly isUrlFilterCaseSensitive?: boolean;
    readonly requestMethods: string[];
    readonly requestDomains?: string[];
    readonly initiatorDomains: string[];
    readonly resourceTypes?: string[];
    readonly tabIds?: number[];
  };
}

export const GATE_RULES_FILE = 'gate-rules.json';
/** The static rule set's name in the manifest. */
export const GATE_RULE_SET = 'gate';

/** Match patterns of all that the gate must reach: to block, both the request's URL and who starts it. */
export const PORTAL_PATTERNS = PORTAL_DOMAINS.map((domain) => `https://*.${domain}/*`);
export const GRAPH_PATTERNS = GRAPH_HOSTS.map((host) => `https://${host}/*`);

const PRIORITY = { block: 1, permit: 2, open: 3 } as const;

/**
 * What is blocked, by the path alone: a query or a fragment must neither hide a creation nor look like one.
 * Everything before the collection's name is left open (`users/<id>`, `users('<id>')`, a type cast), since each way
 * to it ends in the same collection.
 */
export const BLOCKED_PATHS = [
  '^[^?#]*temporaryAccessPassMethods(?:[^a-z]|$)',
  // A letter written as %xx, which no client does (RFC 3986 2.3) and Graph may read as the letter. To try each letter
  // of the name in both forms is beyond what Chromium gives one regular expression (2 KB, measured).
  '^[^?#]*%(?:[46][1-9a-f]|[57][0-9a])',
];

const OF_THE_PORTAL = { isUrlFilterCaseSensitive: false, requestMethods: ['post'], requestDomains: GRAPH_HOSTS, initiatorDomains: [...PORTAL_DOMAINS] };

/** The rule set that is packaged and enabled: it holds before any of our code has run. */
export const GATE_RULES: readonly Rule[] = BLOCKED_PATHS.map((regexFilter, at) => ({
  id: at + 1,
  priority: PRIORITY.block,
  action: { type: 'block' },
  condition: { ...OF_THE_PORTAL, regexFilter },
}));

/** `/<name>`, `('<name>')` and the same with %27; in quotes an apostrophe is doubled (OData 4.01 URL conventions 5.1.1.6.1). */
function spellings(name: string): string[] {
  const doubled = name.replaceAll("'", "''");
  return [`/${name}`, `('${doubled}')`, `(%27${doubled.replaceAll("'", '%27')}%27)`];
}

/** A user principal name as it stands in a path, with and without %40. */
function nameForms(userPrincipalName: string): string[] {
  const encoded = encodeURIComponent(userPrincipalName);
  return [...new Set([encoded, encoded.replaceAll('%40', '@')])];
}

/**
 * The URLs under which Graph takes a creation for this user, all hosts and versions, without what may follow.
 * Listed one by one: a wildcard could be filled from a query that names somebody else, and a regular expression with
 * a long name in it is beyond Chromium's 2 KB.
 */
export function creationUrls(userId: string, userPrincipalName?: string): string[] {
  const names = [userId, ...(userPrincipalName === undefined ? [] : nameForms(userPrincipalName))];
  return GRAPH_HOSTS.flatMap((host) =>
    ['v1.0', 'beta'].flatMap((version) =>
      names.flatMap(spellings).map((user) => `https://${host}/${version}/users${user}/authentication/temporaryAccessPassMethods`),
    ),
  );
}

/** Lets one user's creations through from one tab. Ids count up from `firstId`. */
export function permitRules(firstId: number, tabId: number, urls: readonly string[]): Rule[] {
  return urls.map((url, at) => ({
    id: firstId + at,
    priority: PRIORITY.permit,
    action: { type: 'allow' },
    // "|" is the beginning, "^" the end or what may follow a name: "/", "?", "#".
    condition: { urlFilter: `|${url}^`, isUrlFilterCaseSensitive: false, requestMethods: ['post'], initiatorDomains: [...PORTAL_DOMAINS], resourceTypes: ['xmlhttprequest'], tabIds: [tabId] },
  }));
}

/** Opens the gate for everybody, where the configuration does not want it to block. */
export const OPEN_RULE: Rule = { id: 1, priority: PRIORITY.open, action: { type: 'allow' }, condition: OF_THE_PORTAL };

/** The first id for permits. */
export const FIRST_PERMIT_ID = 2;

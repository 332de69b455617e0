import { describe, expect, it } from 'vitest';
import { GRAPH_HOSTS } from '../entra/clouds.ts';
import { letsThrough } from './permits.ts';
import { BLOCKED_PATHS, creationUrls, FIRST_PERMIT_ID, GATE_RULES, OPEN_RULE, permitRules } from './rules.ts';

const A = '0a1b2c3d-1111-4222-8333-444455556666';
const B = 'ffffffff-1111-4222-8333-444455556666';
const NAME = "o'brien_contoso.com#EXT#@fabrikam.onmicrosoft.com";
const at = (path: string, host = 'graph.microsoft.com') => `https://${host}/${path}`;
const METHODS = 'authentication/temporaryAccessPassMethods';

describe('what is blocked', () => {
  const blocked = (url: string) => BLOCKED_PATHS.some((path) => new RegExp(path, 'i').test(url));

  it.each([
    `v1.0/users/${A}/${METHODS}`,
    `beta/users/${A}/${METHODS}`,
    `beta/users/${A}/${METHODS}/`,
    `beta/users/${A}/${METHODS}?$select=id`,
    `beta/users('${A}')/${METHODS}`,
    `beta/users(%27${A}%27)/${METHODS}`,
    `beta/users/adele%40contoso.com/${METHODS}`,
    `BETA/USERS/${A}/AUTHENTICATION/TEMPORARYACCESSPASSMETHODS`,
    `beta/me/${METHODS}`,
    `beta/directoryObjects/${A}/microsoft.graph.user/${METHODS}`,
    `beta/users/${A}/${METHODS}/microsoft.graph.temporaryAccessPassAuthenticationMethod`,
    `beta/users/${A}/authentication/%74emporaryAccessPassMethods`,
    `beta/users/${A}/authentication/temporaryAccessPassMethod%73`,
    `beta/users/${A}/%41uthentication/temporaryAccessPassMethods`,
    `beta/users/${A}/authentication%2FtemporaryAccessPassMethods`,
  ])('%s', (path) => {
    expect(blocked(at(path))).toBe(true);
  });

  it.each([
    `beta/users/${A}/authentication/methods`,
    `beta/users/${A}/authentication/phoneMethods`,
    `beta/users/${A}/revokeSignInSessions`,
    'beta/$batch',
    'beta/%24batch',
    `beta/users/adele%40contoso.com/revokeSignInSessions`,
    `beta/users(%27${A}%27)/revokeSignInSessions`,
    `beta/users/o%27brien%23EXT%23%40contoso.com/checkMemberGroups`,
    `beta/search/query?q=/users/${A}/${METHODS}`,
    'beta/drive/root:/Gr%C3%BC%C3%9Fe%20100%25.txt:/createUploadSession',
  ])('not %s', (path) => {
    expect(blocked(at(path))).toBe(false);
  });

  it('concerns POSTs from the portals to Graph, and nothing else', () => {
    for (const { condition, action } of GATE_RULES) {
      expect(action.type).toBe('block');
      expect(condition.requestMethods).toEqual(['post']);
      expect(condition.requestDomains).toEqual(GRAPH_HOSTS);
      expect(condition.initiatorDomains).toContain('entra.microsoft.com');
      expect(condition.initiatorDomains).toContain('reactblade.portal.azure.net');
    }
  });
});

describe('what a permit lets through', () => {
  const permit = { userId: A, userPrincipalName: NAME } as Parameters<typeof letsThrough>[0];

  it.each([
    [`v1.0/users/${A}/${METHODS}`, true],
    [`beta/users/${A}/${METHODS}/`, true],
    [`beta/users/${A}/${METHODS}?x=1`, true],
    [`beta/users('${A}')/${METHODS}`, true],
    [`beta/users(%27${A}%27)/${METHODS}`, true],
    [`Beta/Users/${A.toUpperCase()}/Authentication/TemporaryAccessPassMethods`, true],
    [`beta/users/${encodeURIComponent(NAME)}/${METHODS}`, true],
    [`beta/users/o'brien_contoso.com%23EXT%23@fabrikam.onmicrosoft.com/${METHODS}`, true],
    [`beta/users('o''brien_contoso.com%23EXT%23%40fabrikam.onmicrosoft.com')/${METHODS}`, true],
    [`beta/users(%27o%27%27brien_contoso.com%23ext%23%40fabrikam.onmicrosoft.com%27)/${METHODS}`, true],
    [`beta/users/${B}/${METHODS}`, false],
    [`beta/users/${B}/${METHODS}?x=https://graph.microsoft.com/beta/users/${A}/${METHODS}`, false],
    [`beta/users/${B}/${METHODS}#/users/${A}/${METHODS}`, false],
    [`beta/users/${A}${METHODS}`, false],
    [`beta/users/${A}/${METHODS}X`, false],
    [`beta/users/${A}/../${B}/${METHODS}`, false],
    [`beta/users/${A}/authentication/%74emporaryAccessPassMethods`, false],
    [`beta/x/users/${A}/${METHODS}`, false],
  ])('%s: %s', (path, through) => {
    expect(letsThrough(permit, at(path))).toBe(through);
  });

  it('is one rule a spelling, of every Graph host, for the tab alone', () => {
    const urls = creationUrls(A, NAME);
    const rules = permitRules(FIRST_PERMIT_ID, 7, urls);
    expect(rules.map(({ condition }) => condition.urlFilter)).toEqual(urls.map((url) => `|${url}^`));
    for (const host of GRAPH_HOSTS) expect(urls.filter((url) => url.startsWith(at('', host)))).toHaveLength(urls.length / GRAPH_HOSTS.length);
    expect(rules.every(({ condition: { tabIds }, priority }) => tabIds?.join() === '7' && priority > (GATE_RULES[0]?.priority ?? 9) && priority < OPEN_RULE.priority)).toBe(true);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('has nothing in it that a rule would take for a wildcard', () => {
    for (const url of creationUrls(A, NAME)) expect(url).not.toMatch(/[*|^]/);
  });
});

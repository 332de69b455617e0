import { describe, expect, it } from 'vitest';
import { isObjectId } from '../entra/portal-route.ts';
import { RULES } from '../judgement/rules/rules.ts';
import { GUEST_DOMAINS, PRACTICE_DOMAIN, PRACTICE_TENANT_ID, createPracticeTenant } from './tenant.ts';

describe('the people', () => {
  const people = [...createPracticeTenant().state.people.values()];

  it.each(RULES.map(({ id }) => id))('somebody is there for %s', (rule) => {
    const names = people.flatMap(({ why }) => why.split(/[^a-z-]+/));
    expect(names).toContain(rule);
  });

  it('have ids, aliases and names of their own, in made-up domains', () => {
    for (const key of ['id', 'alias', 'userPrincipalName'] as const) expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
    expect(people.map(({ id }) => id).concat(PRACTICE_TENANT_ID).filter((id) => !isObjectId(id))).toEqual([]);
    const domains = people.flatMap(({ userPrincipalName, mail }) => [userPrincipalName, mail ?? '']).map((name) => name.split('@').at(-1));
    expect(new Set(domains)).toEqual(new Set([PRACTICE_DOMAIN, ...GUEST_DOMAINS]));
  });

  it('keep their ids when the tenant grows', () => {
    const grown = createPracticeTenant({ people: 500 });
    expect(grown.state.people.size).toBe(500);
    expect(new Set([...grown.state.people.values()].map(({ userPrincipalName }) => userPrincipalName)).size).toBe(500);
    expect(grown.person('adele').id).toBe(createPracticeTenant().person('adele').id);
    expect(grown.person('u7').displayName).toMatch(/^\w+ \w+$/);
    expect(() => grown.person('nobody')).toThrow(/nobody/);
  });
});

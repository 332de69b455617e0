import { PRACTICE_DOMAIN } from './constants.ts';
import { personOf } from './seeds.ts';
import type { PracticePerson } from './types.ts';

const GIVEN = 'Aaron Alice Amir Anita Bela Boris Celia Chen Clara Daniel Dina Emma Farid Fiona George Hanna Igor Ida Jakob Jana Karim Laura Leo Maria Max Nina Omar Olga Peter Rosa Samir Sara Tom Uma Viktor Wanda Xenia Yara Zack Zora'.split(' ');
const FAMILY = 'Abbott Baker Carter Dahl Ekström Fischer Garcia Hansen Ivanov Jones Keller Larsen Meyer Nguyen Olsen Patel Quist Ramos Schmidt Taylor Ueda Varga Weber Xu Young Zimmer'.split(' ');
const NAMES = FAMILY.flatMap((surname) => GIVEN.map((givenName) => ({ givenName, surname, displayName: `${givenName} ${surname}` })));
const DEPARTMENTS = ['Sales', 'Finance', 'Plant', 'Field', 'Product'];

// Beyond the tables' ids, so that a longer table moves nobody.
const FIRST_INDEX = 4096;

/** Made-up members to fill a large tenant with: names repeat, ids and user principal names do not. */
export function crowd(count: number, now: number): PracticePerson[] {
  const model = personOf({ alias: '', name: '', why: 'one of many' }, 0, now);
  return Array.from({ length: Math.max(0, count) }, (_, index) => member(index, model));
}

function member(index: number, model: PracticePerson): PracticePerson {
  const alias = `u${index + 1}`;
  const userPrincipalName = [alias, PRACTICE_DOMAIN].join('@'); // a flat string: the first search need not flatten 100,000
  return {
    ...model,
    id: `${(0xa001 + FIRST_INDEX + index).toString(16).padStart(8, '0')}-0000-4000-8000-${(FIRST_INDEX + index).toString(16).padStart(12, '0')}`,
    alias,
    ...NAMES[index % NAMES.length],
    userPrincipalName,
    mail: userPrincipalName,
    mailNickname: alias,
    department: DEPARTMENTS[index % DEPARTMENTS.length] ?? null,
    employeeId: `C${index + 1}`,
    mobilePhone: `+1 206 555 ${String(index % 10_000).padStart(4, '0')}`,
    identities: [{ signInType: 'userPrincipalName', issuer: PRACTICE_DOMAIN, issuerAssignedId: userPrincipalName }],
  };
}

import { describe, expect, it } from 'vitest';
import { practice, query, type Reply } from './practice-client.ts';

const PATH = `/auditLogs/directoryAudits${query({ $filter: "activityDateTime ge 2026-10-01T00:00:00Z and loggedByService eq 'Authentication Methods'", $orderby: 'activityDateTime desc', $top: '1000' })}`;

type Ask = ReturnType<typeof practice>['ask'];
async function pages(ask: Ask): Promise<Reply['body'][]> {
  const read: Reply['body'][] = [];
  for (let link: string | undefined = PATH; link !== undefined; link = read.at(-1)?.['@odata.nextLink'] as string | undefined) read.push((await ask('GET', link, { as: 'rhea' })).body);
  return read;
}

describe('a long audit log', () => {
  it('pages through every row once, newest first, and the last pages cost what the first do', async () => {
    const { ask, tenant } = practice({ audits: 5000 });
    expect(tenant.state.audit).toHaveLength(5000);
    const read = await pages(ask);
    const rows = read.flatMap(({ value }) => value ?? []);
    const expected = tenant.state.audit.filter(({ service }) => service === 'Authentication Methods').length;
    expect([rows.length, new Set(rows.map((row) => row['id'])).size]).toEqual([expected, expected]);
    const times = rows.map((row) => String(row['activityDateTime']));
    expect(times).toEqual(times.toSorted().toReversed());
    expect(read.map(({ value }) => value?.length).slice(0, -1).every((length) => length === 1000)).toBe(true);
  });

  it('is the same each time, mixed, in both spellings, by several agents, with what was revoked', async () => {
    const logs = await Promise.all([1, 2].map(async () => JSON.stringify(await pages(practice({ audits: 500 }).ask))));
    expect(logs[0]).toBe(logs[1]);
    for (const word of ['TemporaryAccessPass.EndDateTime', 'TemporaryAccessPass.TemporaryAccessPass.EndTime', 'Admin deleted temporary access pass method for user', 'User registered phone method', 'Nora Berg', 'Paul Okoro']) expect(logs[0]).toContain(word);
  });
});

describe('sign-ins', () => {
  const of = (id: string) => `/beta/auditLogs/signIns${query({ $filter: `userId eq '${id}' and createdDateTime ge 2026-11-21T00:00:00Z` })}`;

  it('has a row some minutes after a pass was used, and tells by which method on beta alone', async () => {
    const { ask, tenant, clock, passes } = practice();
    const { id } = tenant.person('adele');
    await ask('POST', passes('adele'), { body: { isUsableOnce: true } });
    expect(tenant.recipients.signInWithPass(id, tenant.state.passesOf(id)[0]?.passcode ?? '')).toBe(true);
    expect((await ask('GET', of(id), { as: 'rhea' })).body.value).toEqual([]);
    clock.now += 180_000;
    const { body } = await ask('GET', of(id), { as: 'rhea' });
    expect(body.value).toMatchObject([{ userId: id, createdDateTime: '2026-11-21T09:00:00.000Z', authenticationDetails: [{ authenticationMethod: 'Temporary Access Pass', succeeded: true }] }]);
    expect((await ask('GET', of(id).replace('/beta', '/v1.0'), { as: 'rhea' })).body.value?.[0]).not.toHaveProperty('authenticationDetails');
  });

  it.each([
    ['nora', ['AuditLog.Read.All'], 'Authentication_RequestFromUnsupportedUserRole'],
    ['rhea', ['User.Read'], 'Authentication_MSGraphPermissionMissing'],
  ])('is closed to %s with %s', async (as, scopes, code) => {
    const { ask } = practice();
    expect(await ask('GET', of('x'), { as, scopes })).toMatchObject({ status: 403, body: { error: { code } } });
  });
});

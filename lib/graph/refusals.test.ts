import { describe, expect, it } from 'vitest';
import { readRefusal } from './refusals.ts';

const body = (code: string, message: string) => ({ error: { code, message } });

describe('readRefusal', () => {
  it.each([
    [400, 'badRequest', 'Invalid LifetimeInMinutes specified. The valid range between 60 and 480.', 'lifetime'],
    [400, 'badRequest', 'invalid lifetimeinminutes', 'lifetime'],
    [400, 'badRequest', 'Invalid IsUsableOnce specified. Tenant Policy does not allow multiple use temporary access pass method.', 'one-time-only'],
    [400, 'badRequest', 'The tenant does NOT ALLOW MULTIPLE-USE passes.', 'one-time-only'],
    [400, 'badRequest', 'Invalid StartDateTime specified. It can not be a time in the past.', 'start-in-past'],
    [400, 'badRequest', 'Converged UserCredentialPolicy does not allow creating or updating this authentication method. AuthMethodType [TemporaryAccessPass].', 'not-allowed-by-policy'],
    [403, 'accessDenied', 'Converged UserCredentialPolicy does not allow creating this.', 'not-allowed-by-policy'],
    [400, 'badRequest', 'Temporary Access Pass cannot be added to an external guest user.', 'external-guest'],
    [400, 'badRequest', 'Temporary Access Pass can not be added to an external guest.', 'external-guest'],
    [400, 'badRequest', 'Self-service operations are currently not supported for user 1.', 'self'],
    [403, 'accessDenied', 'You cannot create a pass for yourself.', 'self'],
    [403, 'accessDenied', 'Request Authorization failed', 'not-authorized'],
    [403, 'anything', '', 'not-authorized'],
    [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.', 'scope-missing'],
    [403, 'other', 'Insufficient privileges.', 'scope-missing'],
    [404, 'Request_ResourceNotFound', 'Resource does not exist', 'not-found'],
    [401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.', 'signed-out'],
    [429, 'activityLimitReached', '', 'throttled'],
    [408, '', '', 'timed-out'],
    [503, 'serviceNotAvailable', 'Invalid LifetimeInMinutes', 'busy'],
    [504, '', '', 'busy'],
    [500, 'generalException', '', 'unexpected'],
    [400, 'badRequest', 'Something new', 'unexpected'],
    [0, '', '', 'unexpected'],
  ])('%d %s “%s” → %s', (status, code, message, kind) => {
    expect(readRefusal(status, body(code, message)).kind).toBe(kind);
  });

  it.each([
    ['Invalid LifetimeInMinutes specified. The valid range between 60 and 480.', { minimum: 60, maximum: 480 }],
    ['Invalid LifetimeInMinutes specified. The valid range between 59 and 59.', { minimum: 59, maximum: 59 }],
    ['Invalid LifetimeInMinutes specified.', undefined],
  ])('bounds of “%s”', (message, bounds) => {
    expect(readRefusal(400, body('badRequest', message)).details.bounds).toEqual(bounds);
  });

  it.each([[undefined], [null], ['<html>'], [{}], [{ error: null }], [{ error: { code: 1, message: {}, innerError: null } }]])('takes any body: %j', (odd) => {
    expect(readRefusal(400, odd)).toMatchObject({ kind: 'unexpected', details: { status: 400 } });
  });

  it('keeps what a support case needs, and finds a message that is only inside', () => {
    const inner = { message: 'Invalid StartDateTime', date: '2021-04-01T17:02:01', 'request-id': '07dd' };
    expect(readRefusal(400, { error: { code: 'badRequest', message: '', innerError: inner } })).toEqual({
      kind: 'start-in-past',
      details: { status: 400, code: 'badRequest', serverMessage: 'Invalid StartDateTime', date: '2021-04-01T17:02:01', requestId: '07dd', bounds: undefined },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { faultData, toSignInFault } from './sign-in-fault.ts';

describe('toSignInFault', () => {
  it.each([
    [{ errorCode: 'access_denied' }, 'cancelled'],
    [{ errorCode: 'access_denied', errorMessage: 'AADSTS65004: User declined to consent.' }, 'consent-needed'],
    [{ errorCode: 'invalid_grant', errorMessage: 'AADSTS70008: expired' }, 'interaction-needed'],
    [{ errorCode: 'invalid_grant', errorMessage: 'AADSTS65001', errorNo: '65001' }, 'consent-needed'],
    [{ errorCode: 'login_required' }, 'interaction-needed'],
    [{ errorCode: 'invalid_request', errorMessage: 'AADSTS9002326: Cross-origin token redemption…' }, 'wrong-app'],
    [{ errorCode: 'no_network_connectivity' }, 'offline'],
    [{ errorCode: 'state_mismatch' }, 'unexpected'],
    [new Error('The user did not approve access.'), 'cancelled'],
    [new Error('User cancelled or denied access.'), 'cancelled'],
    [new Error('User interaction required. Try setting `abortOnLoadForNonInteractive`'), 'interaction-needed'],
    [new Error('Requires user interaction'), 'interaction-needed'],
    [new Error('Authorization page could not be loaded.'), 'offline'],
    [new Error('?'), 'unexpected'],
  ])('%o → %s', (error, kind) => {
    expect(toSignInFault(error).kind).toBe(kind);
  });

  it('keeps Entra’s code and drops the message, which may quote a request', () => {
    const fault = toSignInFault({ errorCode: 'invalid_client', errorMessage: 'AADSTS700016: secret=abc' });
    expect(fault.code).toBe('AADSTS700016');
    expect(JSON.stringify(fault) + fault.message).not.toContain('abc');
    expect(faultData(fault)).toEqual({ fault: 'wrong-app', code: 'AADSTS700016' });
  });
});

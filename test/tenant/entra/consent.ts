import type { Account, AppRegistration } from './types.ts';

/** Who consented to what, beyond the registration. */
export interface Consents {
  /** All scopes an app has for this user: a token carries them all, not only those asked for. */
  granted(app: AppRegistration, account: Account): string[];
  missing(app: AppRegistration, account: Account, asked: readonly string[]): string[];
  give(app: AppRegistration, account: Account, scopes: readonly string[]): void;
}

export function mayConsent(app: AppRegistration, account: Account, scopes: readonly string[]): boolean {
  return account.isAdmin || scopes.every((scope) => app.userConsentable?.includes(scope));
}

export function createConsents(): Consents {
  const byUser = new Map<string, Set<string>>();
  const key = (app: AppRegistration, account: Account) => `${app.clientId} ${account.id}`;
  const granted = (app: AppRegistration, account: Account) => [...new Set([...(app.consented ?? []), ...(byUser.get(key(app, account)) ?? [])])];
  return {
    granted,
    missing: (app, account, asked) => {
      const has = new Set(granted(app, account).map((scope) => scope.toLowerCase()));
      return asked.filter((scope) => scope !== '.default' && !has.has(scope.toLowerCase()));
    },
    give: (app, account, scopes) => {
      byUser.set(key(app, account), new Set([...granted(app, account), ...scopes]));
    },
  };
}

import { CacheLookupPolicy, PublicClientApplication, type AccountInfo, type AuthenticationResult } from '@azure/msal-browser';
import { browser } from 'wxt/browser';
import { loadConfig, onConfigChange, type Config } from '../config/config.ts';
import { CLOUDS, type CloudId } from '../entra/clouds.ts';
import { toSignInFault } from './sign-in-fault.ts';
import { BASE_SCOPES, SignInFault, type Agent, type Token } from './types.ts';

/** Opens the browser's sign-in window (or tries without one) and answers the URL it came back with. */
export type OpenAuthWindow = (url: string, interactive: boolean) => Promise<string>;

const HINT = 'lastAgent'; // storage.local: the user name only, so that the next sign-in needs no typing

/**
 * MSAL over `identity.launchWebAuthFlow`. MSAL builds the authorize URL and redeems the answer; the browser shows the
 * window. Its pop-ups, iframes and `ssoSilent` need a page on the redirect URI's origin, which chromiumapp.org does not
 * serve (learn.microsoft.com/entra/msal/javascript/browser/redirect-bridge), so they are never called.
 */
export function createSessionHost(openAuthWindow: OpenAuthWindow) {
  let app: Promise<{ msal: PublicClientApplication; config: Config }> | undefined;
  let takeUrl: ((url: string) => void) | undefined;
  let account: AccountInfo | undefined;
  let silentTried = false;
  let turn: Promise<unknown> = Promise.resolve();

  onConfigChange(() => {
    app = undefined;
    account = undefined;
    silentTried = false;
  });

  const start = () => (app ??= create());

  async function create() {
    const { config } = await loadConfig();
    const { clientId, tenantId, cloud } = config;
    if (!clientId || !tenantId) {
      app = undefined;
      throw new SignInFault('not-configured');
    }
    const msal = new PublicClientApplication({
      auth: {
        clientId,
        authority: `https://${CLOUDS[cloud].login}/${tenantId}`,
        redirectUri: browser.identity.getRedirectURL(),
        onRedirectNavigate: (url) => {
          takeUrl?.(url);
          return false; // the window goes there, not this document
        },
      },
      cache: { cacheLocation: 'sessionStorage' },
    });
    await msal.initialize();
    return { msal, config };
  }

  /** One authorize round trip. Always ends with handleRedirectPromise, which clears MSAL's "interaction in progress". */
  async function authorize(request: { scopes: readonly string[]; prompt?: string; claims?: string; loginHint?: string }, interactive: boolean) {
    const { msal, config } = await start();
    const scopes = graphScopes(request.scopes, config.cloud);
    const url = await new Promise<string>((resolve, reject) => {
      takeUrl = resolve;
      msal.acquireTokenRedirect({ ...request, scopes }).catch(reject);
    });
    let windowFault: unknown;
    const hash = await openAuthWindow(url, interactive).then(
      (back) => new URL(back).hash,
      (error: unknown) => {
        windowFault = error;
        const state = new URL(url).searchParams.get('state') ?? '';
        return `#${new URLSearchParams({ error: 'access_denied', state }).toString()}`;
      },
    );
    try {
      const result = await msal.handleRedirectPromise({ hash, navigateToLoginRequestUrl: false });
      if (!result) throw new SignInFault('unexpected', 'no_result');
      account = result.account;
      await browser.storage.local.set({ [HINT]: result.account.username });
      return result;
    } catch (error) {
      throw toSignInFault(windowFault ?? error);
    }
  }

  /** Sign-ins one after another: MSAL keeps one interaction at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  }

  async function hint(): Promise<string | undefined> {
    const stored = (await browser.storage.local.get(HINT))[HINT];
    return typeof stored === 'string' ? stored : undefined;
  }

  return {
    /** The agent, if signed in. After a browser restart one silent try is made with the browser's own Microsoft session. */
    async agent(): Promise<Agent | undefined> {
      await start();
      if (account) return toAgent(account);
      const loginHint = await hint();
      if (!loginHint || silentTried) return undefined;
      silentTried = true;
      try {
        await inTurn(async () => account ?? authorize({ scopes: BASE_SCOPES, prompt: 'none', loginHint }, false));
      } catch {
        return undefined; // signed out: the button is the way on
      }
      return account && toAgent(account);
    },

    signIn(scopes: readonly string[]): Promise<Agent> {
      return inTurn(async () => {
        const loginHint = account?.username ?? (await hint());
        await authorize({ scopes: [...BASE_SCOPES, ...scopes], prompt: account ? '' : 'select_account', ...(loginHint && { loginHint }) }, true);
        if (!account) throw new SignInFault('unexpected');
        return toAgent(account);
      });
    },

    async signOut(): Promise<void> {
      const { msal } = await start();
      await msal.clearCache(account && { account });
      account = undefined;
      silentTried = true;
      await browser.storage.local.remove(HINT);
    },

    /** By cache or refresh token. A claims challenge goes past the cache, and to a window where Entra wants to see the agent again. */
    async token(claims: string | undefined): Promise<Token> {
      const { msal, config } = await start();
      const signedIn = account;
      if (!signedIn) throw new SignInFault('interaction-needed');
      const scopes = graphScopes(BASE_SCOPES, config.cloud);
      try {
        return toToken(
          await msal.acquireTokenSilent({ scopes, account: signedIn, cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken, ...(claims && { claims }) }),
        );
      } catch (error) {
        const fault = toSignInFault(error);
        if (!claims || fault.kind !== 'interaction-needed') throw fault;
        return inTurn(async () => toToken(await authorize({ scopes: BASE_SCOPES, claims, loginHint: signedIn.username }, true)));
      }
    },
  };
}

export type SessionHost = ReturnType<typeof createSessionHost>;

/** Short names mean the global Graph; the other clouds' Graph must be named. */
function graphScopes(scopes: readonly string[], cloud: CloudId): string[] {
  return scopes.map((scope) => (cloud === 'global' ? scope : `https://${CLOUDS[cloud].graph}/${scope}`));
}

function toAgent(account: AccountInfo): Agent {
  return { id: account.localAccountId, tenantId: account.tenantId, name: account.name ?? account.username, username: account.username };
}

/** Scope names without the Graph host: `https://graph.microsoft.us/User.Read` is `User.Read`. */
function toToken(result: AuthenticationResult): Token {
  return { accessToken: result.accessToken, scopes: result.scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1)) };
}

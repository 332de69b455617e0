import { CacheLookupPolicy, PublicClientApplication, type AccountInfo, type AuthenticationResult } from '@azure/msal-browser';
import { CLOUDS, type CloudId } from '../entra/clouds.ts';
import type { SessionDoor, SessionSetup } from './door.ts';
import { inTurns } from './in-turn.ts';
import { toSignInFault } from './sign-in-fault.ts';
import { BASE_SCOPES, SignInFault, type Agent, type Token, type TokenWish } from './types.ts';

/**
 * MSAL over `identity.launchWebAuthFlow`. MSAL builds the authorize URL and redeems the answer; the browser shows the
 * window. Its pop-ups, iframes and `ssoSilent` need a page on the redirect URI's origin, which chromiumapp.org does not
 * serve (learn.microsoft.com/entra/msal/javascript/browser/redirect-bridge), so they are never called.
 */
export function createSessionHost(door: SessionDoor) {
  let app: Promise<{ msal: PublicClientApplication; setup: SessionSetup }> | undefined;
  let takeUrl: ((url: string) => void) | undefined;
  let account: AccountInfo | undefined;
  let silentTry: Promise<unknown> | undefined;
  /** Sign-ins one after another: MSAL keeps one interaction at a time. */
  const inTurn = inTurns();

  function start() {
    app ??= create().catch((error: unknown) => {
      app = undefined; // not configured yet: the next call tries anew
      throw error;
    });
    return app;
  }

  async function create() {
    const setup = await door.setup();
    const { clientId, tenantId, cloud } = setup;
    if (!clientId || !tenantId) throw new SignInFault('not-configured');
    const msal = new PublicClientApplication({
      auth: {
        clientId,
        authority: `https://${CLOUDS[cloud].login}/${tenantId}`,
        redirectUri: setup.redirectUri,
        onRedirectNavigate: (url) => {
          takeUrl?.(url);
          return false; // the window goes there, not this document
        },
      },
      cache: { cacheLocation: 'sessionStorage' },
    });
    await msal.initialize();
    return { msal, setup };
  }

  /** One authorize round trip. Always ends with handleRedirectPromise, which clears MSAL's "interaction in progress". */
  async function authorize(request: { scopes: readonly string[]; prompt?: string; claims?: string; loginHint?: string }, interactive: boolean) {
    const { msal, setup } = await start();
    const scopes = graphScopes(request.scopes, setup.cloud);
    const url = await new Promise<string>((resolve, reject) => {
      takeUrl = resolve;
      msal.acquireTokenRedirect({ ...request, scopes }).catch(reject);
    });
    let windowFault: unknown;
    const hash = await door.openAuthWindow(url, interactive).then(
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
      await door.remember(result.account.username).catch(() => undefined); // a full disk keeps nobody out: it is a hint for the next time
      return result;
    } catch (error) {
      throw toSignInFault(windowFault ?? error);
    }
  }

  /**
   * Where the memory is new but the agent is not, one silent try is made with the browser's own Microsoft session:
   * after a browser restart, and after Firefox put its idle background page to sleep.
   */
  async function comeBack(): Promise<void> {
    const { loginHint } = (await start()).setup;
    if (account || !loginHint) return;
    // Where it fails, the button is the way on.
    silentTry ??= inTurn(async () => account ?? authorize({ scopes: BASE_SCOPES, prompt: 'none', loginHint }, false)).catch(() => undefined);
    await silentTry;
  }

  return {
    /** The agent, if signed in. */
    async agent(): Promise<Agent | undefined> {
      await comeBack();
      return account && toAgent(account);
    },

    signIn(scopes: readonly string[]): Promise<Agent> {
      return inTurn(async () => {
        const loginHint = account?.username ?? (await start()).setup.loginHint;
        await authorize({ scopes: [...BASE_SCOPES, ...scopes], prompt: account ? '' : 'select_account', ...(loginHint && { loginHint }) }, true);
        if (!account) throw new SignInFault('unexpected');
        return toAgent(account);
      });
    },

    async signOut(): Promise<void> {
      const { msal } = await start();
      await msal.clearCache(account && { account });
      account = undefined;
      silentTry = Promise.resolve(); // who left does not come back by itself
      await door.remember(undefined);
    },

    /** By cache or refresh token, and by a window where a claims challenge needs one. */
    async token({ claims, renew = false }: TokenWish): Promise<Token> {
      const { msal, setup } = await start();
      await comeBack();
      const signedIn = account;
      if (!signedIn) throw new SignInFault('interaction-needed');
      const scopes = graphScopes(BASE_SCOPES, setup.cloud);
      try {
        return toToken(
          await msal.acquireTokenSilent({ scopes, account: signedIn, cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken, forceRefresh: renew || claims !== undefined, ...(claims && { claims }) }),
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

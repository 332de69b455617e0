import { browser } from 'wxt/browser';
import { LOGIN_HOSTS } from '../entra/clouds.ts';

/**
 * Opens Microsoft's sign-in page in the browser's own sign-in window and answers where it came back to.
 * `interactive: false` shows nothing and fails unless Entra answers at once.
 *
 * @throws the browser's error when the window is closed, and Error for an address that is not Microsoft's.
 */
export async function openAuthWindow(url: string, interactive: boolean): Promise<string> {
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:' || !LOGIN_HOSTS.includes(host)) throw new Error(`Not a sign-in host: ${host}`);
  const back = await browser.identity.launchWebAuthFlow({ url, interactive });
  if (!back) throw new Error('The sign-in window came back without an address.');
  return back;
}

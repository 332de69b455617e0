import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * The fake browser throws for i18n and identity. Here the words come from locales/en.yml, through the same generator
 * as in the build, so that a test sees what a user sees.
 */
const messages = generateChromeMessages(await parseMessagesFile('locales/en.yml'));

function getMessage(name: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  const text = messages[name]?.message ?? '';
  return text.replace(/\$(\d)/g, (_, index: string) => values[Number(index) - 1] ?? '').replaceAll('$$', '$');
}

Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en-GB' });
Object.assign(fakeBrowser.identity, { getRedirectURL: () => 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/' });

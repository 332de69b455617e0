import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { createServer, type ViteDevServer } from 'vite';

/** The gallery on this computer, drawn anew whenever a file changes. `locale` as the files of locales/ are named: `ar`, `pt_BR`. */
export async function serveGallery(locale = 'en'): Promise<ViteDevServer> {
  const messages = generateChromeMessages(await parseMessagesFile(`locales/${locale}.yml`));
  const browser = resolve('test/gallery/browser.ts');
  const server = await createServer({
    configFile: false,
    root: 'test/gallery',
    cacheDir: resolve('.cache/gallery'),
    logLevel: 'warn',
    define: { MESSAGES: JSON.stringify(messages) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { '#i18n': resolve('.wxt/i18n/index.ts'), 'wxt/browser': browser, '@wxt-dev/browser': browser } },
    optimizeDeps: { exclude: ['@wxt-dev/i18n'] },
    server: { host: '127.0.0.1', fs: { allow: [process.cwd()] } },
  });
  return server.listen();
}

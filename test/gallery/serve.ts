import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { build, createServer, preview, type InlineConfig, type PreviewServer, type ViteDevServer } from 'vite';

/** `locale` as the files of locales/ are named: `ar`, `pt_BR`. */
async function configOf(locale: string): Promise<InlineConfig> {
  const messages = generateChromeMessages(await parseMessagesFile(`locales/${locale}.yml`));
  const browser = resolve('test/gallery/browser.ts');
  return {
    configFile: false,
    root: 'test/gallery',
    logLevel: 'warn',
    define: { MESSAGES: JSON.stringify(messages) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { '#i18n': resolve('.wxt/i18n/index.ts'), 'wxt/browser': browser, '@wxt-dev/browser': browser } },
  };
}

/** The gallery on this computer, drawn anew whenever a file changes. */
export async function serveGallery(locale = 'en'): Promise<ViteDevServer> {
  const server = await createServer({
    ...(await configOf(locale)),
    cacheDir: resolve('.cache/gallery/vite'),
    optimizeDeps: { exclude: ['@wxt-dev/i18n'] },
    server: { host: '127.0.0.1', fs: { allow: [process.cwd()] } },
  });
  return server.listen();
}

/** The gallery as it is now, built: nothing changes while its states are visited, and each is drawn sooner. `visitor`: others may build theirs meanwhile. */
export async function serveBuiltGallery(visitor: string, locale = 'en'): Promise<PreviewServer> {
  const config: InlineConfig = { ...(await configOf(locale)), build: { outDir: resolve(`.cache/gallery/for-${visitor}`), emptyOutDir: true, minify: false, target: 'esnext', assetsInlineLimit: 0 } };
  await build(config);
  return preview({ ...config, preview: { host: '127.0.0.1', port: 0, headers: { 'cache-control': 'max-age=3600' } } });
}

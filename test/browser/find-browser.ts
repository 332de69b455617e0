import { existsSync } from 'node:fs';

const PLACES = {
  CHROMIUM: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-for-testing'],
  FIREFOX: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
} as const;

/**
 * The browser that `CHROMIUM_BIN` or `FIREFOX_BIN` names, else the system's. Without the ending, WXT's
 * `import.meta.env.FIREFOX` would stand in the way: Vitest puts it into the environment.
 * @throws Error that says what to install.
 */
export function findBrowser(name: keyof typeof PLACES): string {
  const variable = `${name}_BIN`;
  const found = process.env[variable] ?? PLACES[name].find((path) => existsSync(path));
  if (!found) throw new Error(`No browser at ${PLACES[name].join(', ')}. Install one, or name it in the environment variable ${variable}.`);
  return found;
}

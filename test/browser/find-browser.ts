import { existsSync } from 'node:fs';

const PLACES = {
  CHROMIUM: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-for-testing'],
  FIREFOX: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
} as const;

/** The browser an environment variable names, else the system's. @throws Error that says what to install. */
export function findBrowser(name: keyof typeof PLACES): string {
  const found = process.env[name] ?? PLACES[name].find((path) => existsSync(path));
  if (!found) throw new Error(`No browser at ${PLACES[name].join(', ')}. Install one, or name it in the environment variable ${name}.`);
  return found;
}

import { browser } from 'wxt/browser';
import { send } from '../message-channel.ts';
import type { Config, LoadedConfig } from './config.ts';

/** A message that is sent just as the worker ends waits for its next start, which another message brings (Chromium 156). */
const ASK_AGAIN_MS = 2000;

/** The configuration as the background reads it: pages need no schema of their own. Throws where the background does not answer. */
export async function askConfig(): Promise<LoadedConfig> {
  const ask = () => send({ type: 'config/load' });
  const later = Promise.withResolvers<unknown>();
  const timer = setTimeout(() => later.resolve(ask()), ASK_AGAIN_MS);
  const answer = await Promise.race([ask(), later.promise]).finally(() => clearTimeout(timer));
  if (!answer) throw new Error('The background does not answer.');
  return answer as LoadedConfig;
}

/** Keeps what an unmanaged user entered; undefined takes it back. Values are validated on every read. */
export async function saveConfig(config: Partial<Config>): Promise<void> {
  await browser.storage.local.set(config);
  const gone = Object.keys(config).filter((key) => config[key as keyof Config] === undefined);
  if (gone.length > 0) await browser.storage.local.remove(gone);
}

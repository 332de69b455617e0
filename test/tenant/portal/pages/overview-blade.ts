/*
 * Evidence: the user blades read photos in a `$batch` with the command name "Common - GetPhotos" (a captured request).
 * Guess: the rest. It is here for what the portal does besides issuing passes, which the gate must leave alone.
 */
import { calls, inBatch } from './graph-calls.ts';
import { sendAndTell, type View } from './view.ts';

export function overviewBlade(view: View): HTMLElement {
  const { parameters: { user }, kit, words, send, isOpen } = view;
  const place = document.createElement('div');
  const read = async () => {
    const { status } = await send(inBatch([calls.photo(user.id), calls.methods(user.id)], 'Common - GetPhotos')).catch(() => ({ status: 0 }));
    if (isOpen()) place.append(kit.notice('overview-read', String(status)));
  };
  void read();
  return kit.blade(`${user.displayName} | ${words.overview}`, [
    { test: 'new-user', label: words.newUser, onPress: () => void sendAndTell(view, calls.newUser()) },
    { test: 'reset-password', label: words.reset, onPress: () => void sendAndTell(view, calls.resetPassword(user.id)) },
  ], place);
}

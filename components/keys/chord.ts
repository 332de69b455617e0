type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'target' | 'getModifierState'>;

const TYPED_INTO = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select';

/**
 * The letter that was pressed with Alt alone; undefined for any other key. Where Alt types a character of its own (Option on
 * a Mac) or the layout has no Latin letters, the key's place counts, save where a text is being typed.
 */
export function altLetter(event: Pressed): string | undefined {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, target } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || repeat || event.getModifierState('AltGraph')) return undefined;
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const typing = target instanceof HTMLElement && target.matches(TYPED_INTO);
  return typing ? undefined : /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}

/** The place, from 0, that a digit alone stands for; -1 for any other key. */
export function place({ key, altKey, ctrlKey, metaKey, repeat }: Pressed): number {
  return altKey || ctrlKey || metaKey || repeat || !/^[1-9]$/.test(key) ? -1 : Number(key) - 1;
}

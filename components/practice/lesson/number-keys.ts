const TYPED_INTO = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]';

/** The place, from 0, that a number key stands for; -1 for any other key, and where a digit is being typed. */
export function numberKey({ key, target, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'target' | 'ctrlKey' | 'altKey' | 'metaKey'>): number {
  const typing = target instanceof HTMLElement && target.matches(TYPED_INTO);
  return typing || ctrlKey || altKey || metaKey || !/^[1-9]$/.test(key) ? -1 : Number(key) - 1;
}

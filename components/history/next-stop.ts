/** Steps of the keys that move through a list; a page is `page` items. */
const STEPS: Readonly<Record<string, (index: number, page: number, length: number) => readonly [start: number, direction: 1 | -1]>> = {
  ArrowDown: (index) => [index + 1, 1],
  ArrowUp: (index) => [index - 1, -1],
  PageDown: (index, page, length) => (index + page < length ? [index + page, 1] : [length - 1, -1]),
  PageUp: (index, page) => (index - page >= 0 ? [index - page, -1] : [0, 1]),
  Home: () => [0, 1],
  End: (_index, _page, length) => [length - 1, -1],
};

/** Where a key leads from an item: the nearest that is a stop, in its direction. Undefined: nowhere. */
export function nextStop(key: string, index: number, page: number, length: number, isStop: (index: number) => boolean): number | undefined {
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (!step) return undefined;
  const [start, direction] = step(index, page, length);
  for (let at = start; at >= 0 && at < length; at += direction) if (isStop(at)) return at;
  return undefined;
}

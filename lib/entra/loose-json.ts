/** A value inside anything that JSON can be. */
export function inside(row: unknown, ...path: readonly string[]): unknown {
  let value = row;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

/** Empty where it is no text. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Empty where it is no list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

import { tokenise } from './tokens.ts';
import { refusals } from './refusals.ts';

export type Predicate = (row: unknown) => boolean;
/** Which operators a path takes; `base/any` paths are written `base/inner`. */
export type Filterable = Readonly<Record<string, readonly string[]>>;

const TOKEN = /\s*('(?:[^']|'')*'|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?|[A-Za-z_][\w/]*|\d+|[(),:])\s*/y;

const COMPARE: Readonly<Record<string, (left: string | number, right: string | number) => boolean>> = {
  eq: (left, right) => left === right,
  ge: (left, right) => left >= right,
  le: (left, right) => left <= right,
  gt: (left, right) => left > right,
  lt: (left, right) => left < right,
  startswith: (left, right) => String(left).startsWith(String(right)),
};

/**
 * Reads the part of `$filter` that graph/filter-query-parameter describes and this tenant needs:
 * comparisons, in, startswith, any, and, or, parentheses. The directory compares text without case.
 */
export function readFilter(text: string, filterable: Filterable): Predicate {
  const fail = () => refusals.unsupportedQuery(`Invalid filter clause: ${text}`);
  const tokens = tokenise(text, TOKEN) ?? fail();
  let at = 0;
  const take = () => tokens[at++] ?? fail();
  const taken = (token: string) => tokens[at]?.toLowerCase() === token && (at += 1) > 0;
  const expect = (token: string) => taken(token) || fail();

  function either(base: string, variable: string): Predicate {
    const parts = [both(base, variable)];
    while (taken('or')) parts.push(both(base, variable));
    return (row) => parts.some((part) => part(row));
  }
  function both(base: string, variable: string): Predicate {
    const parts = [term(base, variable)];
    while (taken('and')) parts.push(term(base, variable));
    return (row) => parts.every((part) => part(row));
  }
  function term(base: string, variable: string): Predicate {
    if (taken('(')) return closed(either(base, variable));
    const word = take();
    if (word.toLowerCase() === 'startswith') {
      expect('(');
      const path = take();
      expect(',');
      return closed(comparison(base, variable, path, 'startswith', take()));
    }
    if (word.endsWith('/any')) return any(word.slice(0, -'/any'.length));
    const operator = take().toLowerCase();
    return operator === 'in' ? oneOf(base, variable, word) : comparison(base, variable, word, operator, take());
  }
  function oneOf(base: string, variable: string, path: string): Predicate {
    expect('(');
    const parts = [comparison(base, variable, path, 'eq', take())];
    while (taken(',')) parts.push(comparison(base, variable, path, 'eq', take()));
    return closed((row) => parts.some((part) => part(row)));
  }
  function any(path: string): Predicate {
    expect('(');
    const variable = take();
    expect(':');
    const inner = closed(either(`${path}/`, `${variable}/`));
    return (row) => {
      const items = valueAt(row, path);
      return Array.isArray(items) && items.some(inner);
    };
  }
  function closed(predicate: Predicate): Predicate {
    expect(')');
    return predicate;
  }
  function comparison(base: string, variable: string, path: string, operator: string, token: string): Predicate {
    if (!path.startsWith(variable)) fail();
    const inner = path.slice(variable.length);
    const compare = COMPARE[operator] ?? fail();
    if (!filterable[`${base}${inner}`]?.includes(operator)) fail();
    const literal = readLiteral(token);
    return (row) => {
      const value = valueAt(row, inner);
      if (value === null || value === undefined) return token === 'null' && operator === 'eq';
      const found = `${value as string | number | boolean}`;
      return compare(typeof literal === 'number' ? Date.parse(found) : found.toLowerCase(), literal);
    };
  }

  const predicate = either('', '');
  return at === tokens.length ? predicate : fail();
}

/** Dates become UTC ms; all else is text in lower case, which `true` and `false` compare as well. */
function readLiteral(token: string): string | number {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'").toLowerCase();
  return /^\d{4}-/.test(token) ? Date.parse(token) : token.toLowerCase();
}

function valueAt(row: unknown, path: string): unknown {
  return path.split('/').reduce((value: unknown, name) => (value as Record<string, unknown> | null | undefined)?.[name], row);
}

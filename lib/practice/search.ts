import { tokenise } from './tokens.ts';
import { refusals } from './refusals.ts';
import type { PracticePerson } from './types.ts';

type Predicate = (person: PracticePerson) => boolean;

const SEARCHABLE = ['displayName', 'givenName', 'surname', 'mail', 'mailNickname', 'userPrincipalName'] as const;
type Searchable = (typeof SEARCHABLE)[number];

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|AND|OR|[()])\s*/y;
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/**
 * Reads `$search` of graph/search-query-parameter: quoted `"property:value"` clauses with AND, OR (AND binds tighter)
 * and parentheses. displayName is tokenised, so every word must begin some word of the name; the others are startsWith.
 */
export function readSearch(text: string): Predicate {
  const fail = () => refusals.badBody(`Syntax error in the $search query option '${text}'.`);
  const tokens = tokenise(text, TOKEN) ?? fail();
  let at = 0;
  const taken = (token: string) => tokens[at] === token && (at += 1) > 0;

  function either(): Predicate {
    const parts = [both()];
    while (taken('OR')) parts.push(both());
    return (person) => parts.some((part) => part(person));
  }
  function both(): Predicate {
    const parts = [clause()];
    while (taken('AND')) parts.push(clause());
    return (person) => parts.every((part) => part(person));
  }
  function clause(): Predicate {
    if (taken('(')) {
      const inner = either();
      return taken(')') ? inner : fail();
    }
    const token = tokens[at++];
    return token?.startsWith('"') ? readClause(token) ?? fail() : fail();
  }

  const predicate = either();
  return at === tokens.length ? predicate : fail();
}

function readClause(token: string): Predicate | undefined {
  const [, name, value] = /^(\w+):(.+)$/s.exec(token.slice(1, -1).replaceAll(/\\(.)/g, '$1')) ?? [];
  const property = SEARCHABLE.find((searchable) => searchable === name);
  if (property === undefined || value === undefined) return undefined;
  return property === 'displayName' ? wordsBegin(value) : valueBegins(property, value);
}

function wordsBegin(value: string): Predicate {
  const words = value.toLowerCase().split(SEPARATORS).filter(Boolean).map((word) => ({ word, begins: new RegExp(String.raw`(?<![\p{L}\p{N}])${word}`, 'u') }));
  const verdicts = new Map<string, boolean>(); // a crowd shares its names
  const judge = (name: string) => words.length > 0 && words.every(({ word, begins }) => name.includes(word) && begins.test(name));
  return ({ displayName }) => {
    const known = verdicts.get(displayName);
    if (known !== undefined) return known;
    const verdict = judge(displayName.toLowerCase());
    verdicts.set(displayName, verdict);
    return verdict;
  };
}

function valueBegins(property: Searchable, value: string): Predicate {
  const begin = value.toLowerCase();
  return (person) => (person[property] ?? '').slice(0, value.length).toLowerCase() === begin;
}

import type { TemporaryAccessPassAuthenticationMethod } from '@microsoft/microsoft-graph-types';
import { methodKind, readMethod, type Method } from '../entra/methods.ts';
import { readPass, type Pass } from '../entra/pass.ts';
import { rowsIn } from './answers.ts';

/** A method of any kind; the pass is the one whose properties are read by name. */
type Listed = TemporaryAccessPassAuthenticationMethod & { readonly '@odata.type'?: string };

/** Passes of a list of methods, or of passes alone, which need not name their type. `now`: UTC ms. Throws GraphFault where there is no list. */
export function passesIn(body: unknown, now: number): readonly Pass[] {
  return (rowsIn(body) as readonly Listed[])
    .filter((raw) => raw['@odata.type'] === undefined || methodKind(raw['@odata.type']) === 'pass')
    .map((raw) => readPass(raw, now));
}

/** Throws GraphFault where there is no list. */
export const methodsIn = (body: unknown): readonly Method[] => (rowsIn(body) as readonly Listed[]).map((raw) => readMethod({ ...raw }));

/** `device-loss` → `deviceLoss`: ids as they are written in locales, where message names take no hyphen. */
export type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

/** Keys built with it stay typed: `i18n.t(`scenario.${camel(id)}`)` fails to compile when a word is missing. */
export function camel<S extends string>(id: S): Camel<S> {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as Camel<S>;
}

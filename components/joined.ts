import { i18n } from '#i18n';

/** Texts in a row with what the language puts between them; a missing one is left out. `together`: each has its own full stop. */
export function joined(by: 'list' | 'together', texts: readonly (string | false | undefined)[]): string {
  return texts.reduce<string>((all, text) => (all && text ? i18n.t(`common.${by}`, [all, text]) : all || text || ''), '');
}

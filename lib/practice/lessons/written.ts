/**
 * What a text is written in: traditional Chinese is another language here, the Portuguese of Portugal is not. Undefined
 * for what is no language tag. The hand-out has its own: shared, it would be one more file for the panel to load.
 */
export function written(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined; // whatever somebody entered
  }
}

const FROM_RIGHT = /-(?:Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)$/;

/** Which way a language runs. Firefox does not know `getTextInfo` of Intl.Locale yet. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (FROM_RIGHT.test(written(tag) ?? '') ? 'rtl' : 'ltr');

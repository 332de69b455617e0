// What the components ask of the browser, outside of an extension: words.
declare const MESSAGES: Readonly<Record<string, { readonly message: string }>>;

export const browser = {
  i18n: {
    getMessage: (name: string, values: readonly string[] = []) => (MESSAGES[name]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
    getUILanguage: () => MESSAGES.language?.message ?? 'en',
  },
};

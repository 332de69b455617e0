// What the components ask of the browser, outside of an extension: words, and to be told of what never comes.
declare const MESSAGES: Readonly<Record<string, { readonly message: string }>>;

export const browser = {
  i18n: {
    getMessage: (name: string, values: readonly string[] = []) => (MESSAGES[name]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
    getUILanguage: () => MESSAGES.language?.message ?? 'en',
  },
  // The guard over the look-alike asks for frames of the portal; there are none.
  runtime: { sendMessage: () => Promise.resolve(undefined), onMessage: { addListener: () => undefined, removeListener: () => undefined } },
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/** As text or as an attribute's value. Line ends are kept in both. */
export const xmlText = (text: string): string => text.replaceAll(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? '');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; its content is XML already. */
export function element(name: string, attributes: Attributes = {}, content: readonly string[] = []): string {
  const open = [name, ...Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [`${key}="${xmlText(String(value))}"`]))].join(' ');
  if (content.length === 0) return `<${open}/>`;
  const body = content.join('\n');
  return body.startsWith('<') ? `<${open}>\n${body.replaceAll(/^(?=.)/gm, '  ')}\n</${name}>` : `<${open}>${body}</${name}>`;
}

import { xmlText } from './xml.ts';

/** A value in the words of a property list (Apple: "PropertyList-1.0.dtd"). */
function node(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  if (value === true || value === false) return `${indent}<${value}/>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'string') return `${indent}<string>${xmlText(value)}</string>`;
  const [name, items] = Array.isArray(value)
    ? ['array', value.map((item) => node(item, deeper))]
    : ['dict', Object.entries(value as object).flatMap(([key, part]) => [`${deeper}<key>${xmlText(key)}</key>`, node(part, deeper)])];
  return items.length === 0 ? `${indent}<${name}/>` : [`${indent}<${name}>`, ...items, `${indent}</${name}>`].join('\n');
}

export function plist(value: object): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n${node(value, '')}\n</plist>\n`;
}

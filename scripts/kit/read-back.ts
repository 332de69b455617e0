import { DOMParser, onWarningStopParsing, type Element } from '@xmldom/xmldom';
import { parse as parsePlist } from 'fast-plist';
import { CONFIG_KEYS } from '../../lib/config/describe.ts';
import type { KitFile } from './kit.ts';

/*
 * For tests: what each target's own reader takes out of the kit's files. None of them shares code with the writers.
 */

export type Values = Readonly<Record<string, unknown>>;
export type Files = readonly KitFile[];

export function textOf(files: Files, path: string): string {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`No file ${path}`);
  // As it lies on the disk.
  return file.encoding === 'utf16le' ? Buffer.from(file.text, 'utf16le').toString('utf16le') : file.text;
}

export const jsonOf = (files: Files, path: string): unknown => JSON.parse(textOf(files, path));
export const plistOf = (files: Files, path: string): unknown => parsePlist(textOf(files, path));

/** A value of the registry, as Chromium turns it into what the extension's schema says. */
const byType: Readonly<Record<string, (text: string) => unknown>> = { string: String, integer: Number, boolean: (text) => Number(text) !== 0, array: JSON.parse, object: JSON.parse };
export const fromText = (key: string, text: string): unknown => byType[CONFIG_KEYS.find((one) => one.key === key)?.type ?? 'string']?.(text);

/** Key paths and their values; a path that is deleted is listed apart. */
export function readReg(text: string) {
  const lines = text.replace(/^\uFEFF/, '').split('\r\n');
  if (lines[0] !== 'Windows Registry Editor Version 5.00') throw new Error('No registry file.');
  const keys: Record<string, Record<string, string>> = {};
  const deleted: string[] = [];
  let current: Record<string, string> = {};
  for (const line of lines.slice(1).filter(Boolean)) {
    const section = /^\[(-?)(HKEY_LOCAL_MACHINE\\[^\]]+)\]$/.exec(line);
    const value = /^"((?:[^"\\]|\\["\\])*)"=(?:"((?:[^"\\]|\\["\\])*)"|dword:([0-9a-f]{8}))$/.exec(line);
    if (section?.[1]) deleted.push(section[2] ?? '');
    else if (section) current = keys[section[2] ?? ''] ??= {};
    else if (value) current[plain(value[1] ?? '')] = value[3] === undefined ? plain(value[2] ?? '') : String(Number.parseInt(value[3], 16));
    else throw new Error(`Not a line of a registry file: ${line}`);
  }
  return { keys, deleted };
}
const plain = (text: string) => text.replaceAll(/\\(["\\])/g, '$1');

/** Strict: what is not well-formed throws. */
export function readXml(text: string) {
  const document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, 'text/xml');
  const all = (name: string, within: Element | typeof document = document) => [...within.getElementsByTagName(name)];
  const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? undefined;
  return { all, attribute };
}

/** The values that the editor of an administrative template shows first, by key. */
export function readPresentations(adml: string, admx: string): Values {
  const words = readXml(adml);
  const template = readXml(admx);
  const choices = (key: string) => template.all('enum').find((one) => one.getAttribute('id') === key);
  const values: Record<string, unknown> = {};
  for (const presentation of words.all('presentation')) {
    const key = presentation.getAttribute('id') ?? '';
    const [box] = words.all('textBox', presentation);
    const [number] = words.all('decimalTextBox', presentation);
    const [list] = words.all('dropdownList', presentation);
    const [text] = words.all('defaultValue', presentation);
    if (box && text) values[key] = fromText(key, text.textContent ?? '');
    if (number) values[key] = Number(number.getAttribute('defaultValue'));
    if (list) values[key] = template.all('string', choices(key))[Number(list.getAttribute('defaultItem'))]?.textContent;
  }
  return values;
}

/** The values of an Intune profile for a browser, as Windows hands them to the browser. */
export function readIntune(profile: unknown, browser: string): Values {
  const { omaSettings } = profile as { readonly omaSettings: readonly { readonly omaUri: string; readonly value: string }[] };
  const values: Record<string, unknown> = {};
  for (const { omaUri, value } of omaSettings) {
    const key = new RegExp(`^\\./Device/Vendor/MSFT/Policy/Config/Tapwarden~Policy~Tapwarden~${browser}/${browser}_(\\w+)$`).exec(omaUri)?.[1];
    if (!key) continue;
    const { all, attribute } = readXml(`<policy>${value}</policy>`);
    const [data] = all('data');
    if (data && attribute(data, 'id') !== key) throw new Error(`The setting ${omaUri} fills in ${attribute(data, 'id')}`);
    values[key] = data ? fromText(key, attribute(data, 'value') ?? '') : all('enabled').length === 1;
  }
  return values;
}

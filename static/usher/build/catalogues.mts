import path from 'node:path';
import PO from 'pofile';
import { keyOf, type Message } from './extract-messages.mts';

export const LANGUAGES = ['en', 'de'] as const;
type Language = (typeof LANGUAGES)[number];

/** Where this runs: the root of the project. */
export const sourceFolder = path.resolve('static/usher/src');

export function here(language: Language): string {
  return path.join(sourceFolder, 'locales', `${language}.po`);
}

/** What a catalogue says, by `keyOf` the English message; an empty text is not translated. */
export function readCatalogue(po: string): ReadonlyMap<string, string> {
  const { items } = PO.parse(po);
  return new Map(
    items.map(({ msgid, msgctxt, msgstr }) => [keyOf(msgid, msgctxt), msgstr.join('')]),
  );
}

/** A `.po` file of these messages; in English each says itself. */
export function toCatalogue(
  language: Language,
  messages: readonly Message[],
  said: (key: string) => string,
): string {
  const po = new PO();
  po.headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    Language: language,
  };
  po.items = messages.map(({ key, message, context, origins }) =>
    Object.assign(new PO.Item(), {
      msgid: message,
      msgctxt: context ?? null,
      msgstr: [language === 'en' ? message : said(key)],
      references: [...origins],
    }),
  );
  return po.toString();
}

/** `{0}`, `<1/>`, `{count, plural`, sorted, each once: what a translation must have, too. */
export function listPlaceholders(message: string): readonly string[] {
  const found = message.matchAll(/\{\w+(?:, ?\w+(?=,))?|<\/?\d+\/?>/g);
  return [...new Set([...found].map(([text]) => text))].filter(isPlaceholder(message)).sort();
}

/** `one {person}` of a plural begins like a placeholder, and is the words of a branch. */
function isPlaceholder(message: string) {
  return (text: string): boolean =>
    text.startsWith('<') || message.includes(`${text}}`) || message.includes(`${text},`);
}

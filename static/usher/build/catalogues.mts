import { compileMessage } from '@lingui/message-utils/compileMessage';
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

/** `{0}`, `<1/>`, `{count, plural}`, sorted, each once: what a translation must have, too. */
export function listPlaceholders(message: string): readonly string[] {
  const elements = [...message.matchAll(/<\/?\d+\/?>/g)].map(([text]) => text);
  return [...new Set([...elements, ...placeholdersOf(compileMessage(message))])].sort();
}

/** Parsed, because a branch of a plural may be one word in braces, as a placeholder is. */
function placeholdersOf(parsed: unknown): readonly string[] {
  if (!Array.isArray(parsed)) return [];
  return (parsed as readonly unknown[]).flatMap((token) => {
    if (!Array.isArray(token)) return [];
    const [name, type, branches] = token as unknown as readonly [string, string?, object?];
    if (type === undefined) return [`{${name}}`];
    return [`{${name}, ${type}}`, ...Object.values(branches ?? {}).flatMap(placeholdersOf)];
  });
}

import { setupI18n } from '@lingui/core';

/** What the pages speak; English is the language of the source. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The one catalogue of the page. The macros of Lingui compile to calls of it; English stands in the
 * code, so that it answers before anything is loaded.
 */
export const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

// The build has parsed every message that has placeholders; the others are plain words.
i18n.setMessagesCompiler((message) => [message]);

/** `de` of `de-AT`; English for a language that has no catalogue. */
export function toLanguage(locale: string | undefined): Language {
  const wanted = locale?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

/** Makes the page speak German, once and before anything is drawn; English needs no catalogue. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') return;
  const { messages } = await import('../locales/de.po');
  i18n.loadAndActivate({ locale: language, messages });
}

/** The words of the domain (a rule's title, a remedy) in the reader's language; unknown ones as they are. */
export function translated(english: string): string {
  return i18n.locale === 'en' ? english : i18n._(english);
}

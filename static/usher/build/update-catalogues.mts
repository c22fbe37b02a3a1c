import { readFileSync, writeFileSync } from 'node:fs';
import { here, LANGUAGES, readCatalogue, sourceFolder, toCatalogue } from './catalogues.mts';
import { withDomainTexts } from './domain-texts.mts';
import { extractMessages } from './extract-messages.mts';

// npm run words: brings the catalogues up to date with the source, and keeps what is translated.
const messages = withDomainTexts(extractMessages(sourceFolder));
for (const language of LANGUAGES) {
  const known = readCatalogue(readFileSync(here(language), 'utf8'));
  const said = (key: string) => known.get(key) ?? '';
  writeFileSync(here(language), toCatalogue(language, messages, said));
  const open = messages.filter(({ key }) => said(key) === '').length;
  if (language !== 'en') console.log(`${language}: ${open} of ${messages.length} not translated.`);
}

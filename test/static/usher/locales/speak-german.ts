import { readFileSync } from 'node:fs';
import { here } from '../../../../static/usher/build/catalogues.mts';
import { compileCatalogue } from '../../../../static/usher/build/compile-catalogue.mts';
import { i18n } from '../../../../static/usher/src/lib/i18n';

// Imported before what is tested: tables of words are read when their module is, as on a page.
const messages = JSON.parse(compileCatalogue(readFileSync(here('de'), 'utf8'))) as never;
i18n.loadAndActivate({ locale: 'de', messages });

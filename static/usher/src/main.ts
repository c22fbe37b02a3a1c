import { enableColorMode } from './lib/color-mode';
import { getHostContext } from './lib/host-context';
import { loadLanguage, toLanguage } from './lib/i18n';

void enableColorMode();
void main();

/** The language first, then the rest of the page: its tables of words speak it from the start. */
async function main(): Promise<void> {
  await chooseLanguage();
  const { start } = await import('./start');
  const root = document.getElementById('root');
  if (root !== null) start(root);
}

/** The reader's language as the host tells it. A page in English is better than no page. */
async function chooseLanguage(): Promise<void> {
  try {
    const { locale } = await getHostContext();
    const language = toLanguage(locale);
    await loadLanguage(language);
    document.documentElement.lang = language;
  } catch {
    document.documentElement.lang = 'en';
  }
}

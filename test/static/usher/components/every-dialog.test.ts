import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIALOGS_OF_JOURNEYS, OPENED_DIALOGS } from '../../../journeys/every-dialog';

const SOURCES = path.resolve(__dirname, '../../../../static/usher/src');
const JOURNEYS = path.resolve(__dirname, '../../../journeys');

/** The file of each dialog that is rendered. */
function listDialogs(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      [...readFileSync(path.join(SOURCES, file), 'utf8').matchAll(/<Dialog\b/g)].map(() => file),
    );
}

test('every dialog of the pages is opened by a journey and checked there', () => {
  const opened = [...OPENED_DIALOGS, ...DIALOGS_OF_JOURNEYS].map(({ source }) => source);
  expect(opened.sort()).toEqual(listDialogs().sort());
});

test.each(DIALOGS_OF_JOURNEYS)('$title: $journey opens it', ({ source, title, ...by }) => {
  expect(readFileSync(path.join(SOURCES, source), 'utf8')).toContain(`title={t\`${title}\`}`);
  const journey = readFileSync(path.join(JOURNEYS, by.journey), 'utf8');
  expect(journey).toContain(by.mentions);
  expect(journey).toContain('expectAccessible(page)');
});

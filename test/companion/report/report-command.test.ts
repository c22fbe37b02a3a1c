import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { load } from 'cheerio';
import * as fc from 'fast-check';
import { type Facts } from '../../../src/domain/facts/facts';
import { toReportHtml } from '../../../companion/report/report-html';
import { toReportContent } from '../../../companion/report/report-content';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { stateCompleteness } from '../../../src/domain/audit/completeness';
import { countSeats } from '../../../src/domain/seats/count-seats';
import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { listSeats } from '../../../src/domain/seats/list-seats';
import { aGroup, aPerson, aWorkspace, complete, READ_AT } from '../../builders/facts-builders';
import {
  ana,
  aStudio,
  aStudioWithGaps,
  openFolder,
  type SnapshotFolder,
} from '../answers/a-studio';
import { runHere } from '../fake-terminal';

let folder: SnapshotFolder;
let studio: string;
let withGaps: string;
beforeAll(async () => {
  folder = openFolder();
  studio = await folder.write('studio.usher', aStudio());
  withGaps = await folder.write('gaps.usher', aStudioWithGaps());
});
afterAll(() => {
  folder.remove();
});

async function report(...args: string[]) {
  const out = folder.file('report.html');
  const { code, stdout, stderr } = await runHere(['report', '--out', out, ...args]);
  const text = readFileSync(out, 'utf8');
  const $ = load(text);
  const cells = (id: string, row: number) =>
    $(`#${id} tbody tr`)
      .eq(row)
      .children()
      .map((_, cell) => $(cell).text().trim())
      .get();
  return { code, stdout, stderr, out, text, $, cells };
}

test('it is one file for its owner only that allows nothing but its own style and script', async () => {
  const { code, out, $, text } = await report('--from', studio);
  expect(code).toBe(0);
  expect(statSync(out).mode & 0o777).toBe(0o600);
  const hashOf = (tag: string) =>
    `'sha256-${createHash('sha256')
      .update($(tag).html() ?? '')
      .digest('base64')}'`;
  expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toBe(
    `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'`,
  );
  expect($('script')).toHaveLength(1);
  expect($('link, img, iframe, object, embed, [style], [src]')).toHaveLength(0);
  expect(text).not.toMatch(/@import|url\(/);
});

test('it says when to delete it, when it was read, by whom, and that one snapshot tells no changes', async () => {
  const { $ } = await report('--from', studio, '--reader', 'an admin of acme');
  expect($('.banner').text()).toContain('2026-12-21');
  expect($('header').text()).toContain('2026-11-21T12:00:00.000Z');
  expect($('footer').text()).toContain('the usher command; as told: an admin of acme');
  expect($('#completeness').text()).toContain('What changed is not in this file');
});

test('people have their highest level, counts and why they have a seat', async () => {
  const { cells } = await report('--from', studio);
  expect(cells('people', 3)).toEqual([
    ...['Ana Lund', 'member', 'create repositories', '0', '2', '0', '0'],
    'not known whether billed: activity not known; member with groups and grants',
  ]);
});

test('levels and paths are those of usher access, and seats those of usher seats', async () => {
  const { $ } = await report('--from', studio);
  const access = await runHere(['access', '--from', studio, '--format', 'json']);
  const rows = JSON.parse(access.stdout) as { person: { uuid: string }; level: string }[];
  const ofAna = rows.filter(({ person }) => person.uuid === ana.uuid);
  const shown = $('#access tbody tr')
    .filter((_, row) => $(row).children().first().text().trim() === 'Ana Lund')
    .map((_, row) => $(row).children().eq(2).text().trim().split(', ').length)
    .get();
  expect(shown.reduce((sum, one) => sum + one, 0)).toBe(ofAna.length);
  const seats = await runHere(['seats', '--from', studio, '--format', 'json']);
  const seated = $('#people tbody tr').filter((_, row) => !$(row).text().includes('no seat'));
  expect(seated).toHaveLength((JSON.parse(seats.stdout) as unknown[]).length);
});

test('without a plan the bill is not known and why; with one its lines are those of usher bill', async () => {
  const without = await report('--from', studio);
  expect(without.$('#bill').text()).toContain(
    'the bill is not known: no API tells the plan and the billing period',
  );
  const stated = ['--plan', 'standard', '--billing-period', 'monthly'];
  const { $ } = await report('--from', studio, ...stated);
  const bill = await runHere(['bill', '--from', studio, ...stated, '--format', 'json']);
  expect($('#bill tbody tr')).toHaveLength((JSON.parse(bill.stdout) as unknown[]).length);
});

test('with gaps it ends with 3 and names each; unknown members are not nobody', async () => {
  const { code, stderr, $ } = await report('--from', withGaps);
  expect(code).toBe(3);
  expect(stderr).toContain('the answer has gaps');
  const gaps = await runHere(['gaps', '--from', withGaps, '--format', 'json']);
  expect($('#gaps tbody tr')).toHaveLength((JSON.parse(gaps.stdout) as unknown[]).length);
  const hidden = $('#groups tbody tr').filter((_, row) => $(row).text().includes('Hidden'));
  expect(hidden.children().eq(1).text()).toMatch(/possibly|not known/);
});

test('what cannot be written leaves the file that was there', async () => {
  const out = folder.file('kept.html');
  writeFileSync(out, 'kept');
  const { code } = await runHere(['report', '--from', folder.file('none.usher'), '--out', out]);
  expect(code).toBe(1);
  expect(readFileSync(out, 'utf8')).toBe('kept');
});

function render(facts: Facts): string {
  const index = createAccessIndex(facts);
  const statement = stateCompleteness({
    ...{ facts, day: '2026-11-21', madeAt: READ_AT, reader: 'a test', leftOut: [] },
    snapshotSha256: 'ab',
  });
  const whole = {
    ...{ index, setup: {}, book: DEFAULT_PRICE_BOOK },
    ...{ seats: listSeats(index), count: countSeats(facts), brought: {} },
    findings: { findings: [], notChecked: [], clean: [] },
    exemptions: { state: 'known' as const, value: [] },
  };
  return toReportHtml(toReportContent(whole, statement));
}

test('no name becomes markup, whatever stands in it', () => {
  const elementsOf = (html: string) => {
    const $ = load(html);
    return $('*')
      .map(
        (_, element) =>
          `${$(element).prop('tagName') ?? ''} ${Object.keys($(element).attr() ?? {}).join(' ')}`,
      )
      .get();
  };
  const named = (name: string) => ({
    ...aStudio(),
    workspace: aWorkspace({ name }),
    accounts: [aPerson({ displayName: name })],
    groups: [aGroup({ name, members: complete([]) })],
  });
  const expected = elementsOf(render(named('plain')));
  const hostile = fc.oneof(
    fc.constantFrom('</title><script>x</script>', '"><img src=x onerror=x>', "' onload='x", '<!--'),
    fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '`', '\n', 'a', '\u202e') }),
  );
  fc.assert(
    fc.property(hostile, (name) => {
      expect(elementsOf(render(named(name)))).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

test('a table of more than 500 rows comes in closed parts, and no row is lost', () => {
  const accounts = Array.from({ length: 501 }, (_, at) => aPerson({ displayName: `Person ${at}` }));
  const $ = load(render({ ...aStudio(), accounts }));
  expect($('#people details.part')).toHaveLength(2);
  expect($('#people details.part[open]')).toHaveLength(0);
  expect($('#people tbody tr').length).toBeGreaterThanOrEqual(501);
  expect($('#people details.part caption').first().text()).toContain('1 to 500 of');
});

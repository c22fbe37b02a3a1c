import { type Digest, type DigestTone } from '../../../src/domain/digest/digest';
import { toMarkup, withoutControls } from '../../../src/domain/digest/mail/html-template';
import { barOf } from '../../../src/domain/digest/mail/mail-bar';
import { type MailFrame } from '../../../src/domain/digest/mail/mail-frame';
import { safeAddress } from '../../../src/domain/digest/mail/mail-words';
import { renderDigestMail } from '../../../src/domain/digest/mail/render-digest-mail';
import { accountUuid } from '../../../src/domain/facts/ids';
import { omit } from '../../builders/omit';

const ann = accountUuid('{ann}');
const DIGEST: Digest = {
  version: 1,
  workspace: { slug: 'acme', name: 'Acme' },
  madeOn: '2026-11-22',
  readAt: Date.parse('2026-11-21T12:00Z'),
  since: Date.parse('2026-11-14T12:00Z'),
  subject: 'Ann is <new>',
  figures: [
    { label: 'seats', value: '61', tone: 'plain', place: { view: 'seats' } },
    { label: 'bill', value: 'not known', tone: 'unknown', place: { view: 'settings' } },
  ],
  sections: [
    {
      id: 'changes',
      title: 'What changed',
      place: { view: 'changes' },
      summary: ['3 changes.'],
      tone: 'plain',
      lines: [
        { text: [{ person: ann }, ' joined'], tone: 'danger', place: { view: 'people' } },
        { text: ['All well'], tone: 'good', place: { view: 'changes' } },
      ],
      more: 2,
    },
    {
      id: 'seats',
      title: 'Seats',
      place: { view: 'seats' },
      summary: ['61 seats.'],
      tone: 'plain',
      bar: { filled: 3, of: 5, text: '3 of 5 seats taken', tone: 'warning' },
      lines: [],
      more: 0,
    },
  ],
  names: { '{ann}': 'Ann' },
};

const FRAME: MailFrame = {
  workspaceName: 'Acme',
  appUrl: ({ view }) => `https://app.example/${view}`,
  footer: { why: 'An admin added you.', leaveMailto: 'mailto:leave@acme.example' },
};

test('the text part, whole', () => {
  expect(renderDigestMail(DIGEST, FRAME).text.split('\n')).toStrictEqual([
    'Usher, workspace Acme',
    'Ann is <new>',
    'Digest of 22 Nov 2026, read from Bitbucket on 21 Nov 2026, compared with 14 Nov 2026',
    '',
    'seats: 61 [1]',
    '? bill: not known [2]',
    '',
    'WHAT CHANGED',
    '3 changes. [3]',
    '- ! Ann joined [4]',
    '- ✓ All well [3]',
    '- and 2 more lines [3]',
    '',
    'SEATS',
    '61 seats. [1]',
    '  3 of 5 seats taken',
    '',
    '[1] https://app.example/seats',
    '[2] https://app.example/settings',
    '[3] https://app.example/changes',
    '[4] https://app.example/people',
    '',
    '-- ',
    'Times are UTC. Amounts are estimates. What could not be seen is said, and never counted as clean.',
    'An admin added you.',
    'Leave this digest: mailto:leave@acme.example',
    'Open the digest in Usher: https://app.example/digest',
    '',
  ]);
});

test('without a way to leave the text part names none', () => {
  const { text } = renderDigestMail(DIGEST, { ...FRAME, footer: { why: 'x' } });
  expect(text.split('\n').slice(-4)).toStrictEqual([
    'Times are UTC. Amounts are estimates. What could not be seen is said, and never counted as clean.',
    'x',
    'Open the digest in Usher: https://app.example/digest',
    '',
  ]);
});

/** What somebody reads of it, and where it leads. */
function readHtml(markup: string) {
  const body = markup.slice(markup.indexOf('<body'));
  const links = [...body.matchAll(/<a\s+href="([^"]*)"/g)].map(([, href]) => href);
  const text = body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|&middot;|&rsaquo;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, links };
}

test('the HTML part says the same, and leads to the same places', () => {
  const { html, subject } = renderDigestMail(DIGEST, FRAME);
  expect(subject).toBe('Acme: Ann is <new>');
  expect(html).toContain('<title>Acme: Ann is &lt;new&gt;</title>');
  expect(html).not.toMatch(/\n\s/);
  expect(readHtml(html)).toStrictEqual({
    text: [
      'Usher workspace Acme Ann is &lt;new&gt;',
      'Digest of 22 Nov 2026, read from Bitbucket on 21 Nov 2026, compared with 14 Nov 2026',
      '61 seats not known bill',
      'What changed 3 changes. ! Ann joined ✓ All well and 2 more lines',
      'Seats 61 seats. 3 of 5 seats taken',
      'Times are UTC. Amounts are estimates. What could not be seen is said, and never counted as clean.',
      'An admin added you. Leave this digest Open the digest in Usher',
    ].join(' '),
    links: [
      'https://app.example/seats',
      'https://app.example/settings',
      'https://app.example/changes',
      'https://app.example/people',
      'https://app.example/changes',
      'https://app.example/changes',
      'https://app.example/seats',
      'mailto:leave@acme.example',
      'https://app.example/digest',
    ],
  });
});

test('without a way to leave, a bar and further lines the HTML part has nothing in their place', () => {
  const { html } = renderDigestMail(
    { ...DIGEST, figures: [], sections: DIGEST.sections.slice(1).map(bare) },
    { ...FRAME, footer: { why: 'An admin added you.' } },
  );
  expect(readHtml(html).text).toBe(
    [
      'Usher workspace Acme Ann is &lt;new&gt;',
      'Digest of 22 Nov 2026, read from Bitbucket on 21 Nov 2026, compared with 14 Nov 2026',
      'Seats 61 seats.',
      'Times are UTC. Amounts are estimates. What could not be seen is said, and never counted as clean.',
      'An admin added you. Open the digest in Usher',
    ].join(' '),
  );
});

const bare = (section: Digest['sections'][number]) => omit(section, 'bar');

const coloursOf = (tone: DigestTone) => {
  const [section] = DIGEST.sections;
  if (section === undefined) throw new Error('There is one.');
  const lines = [{ text: ['x'], tone, place: { view: 'people' } as const }];
  const { html } = renderDigestMail(
    { ...DIGEST, figures: [], sections: [{ ...section, lines, more: 0 }] },
    FRAME,
  );
  return [...html.matchAll(/<td width="3" bgcolor="(#\w+)"/g)].map(([, colour]) => colour);
};

test.each<[DigestTone, string]>([
  ['plain', '#8590A2'],
  ['good', '#22A06B'],
  ['warning', '#B38600'],
  ['danger', '#C9372C'],
  ['unknown', '#8270DB'],
])('a line that is %s has its colour beside it', (tone, colour) => {
  expect(coloursOf(tone)).toStrictEqual([colour]);
});

test.each([
  [0, 5, '1%', '99%'],
  [1, 1000, '1%', '99%'],
  [3, 5, '60%', '40%'],
  [2, 3, '67%', '33%'],
  [4, 5, '80%', '20%'],
  [5, 5, '100%', undefined],
  [7, 5, '100%', undefined],
  [0, 0, '100%', undefined],
  [1, -1, '100%', undefined],
])('a bar of %i of %i is filled to %s', (filled, of, share, rest) => {
  const markup = toMarkup(barOf({ filled, of, text: 'so many', tone: 'plain' }));
  const widths = [...markup.matchAll(/width="(\d+%)"\s+height="8"/g)].map(([, width]) => width);
  expect(widths).toStrictEqual(rest === undefined ? [share] : [share, rest]);
  expect(markup).toContain('so many');
});

test.each([
  ['https://a.example', 'https://a.example'],
  ['HTTP://a.example', 'HTTP://a.example'],
  ['mailto:a@acme.example', 'mailto:a@acme.example'],
  ['https:a.example', '#'],
  ['xhttps://a.example', '#'],
  ['javascript:alert(1)', '#'],
  ['', '#'],
])('%j may lead to %j', (address, safe) => {
  expect(safeAddress(address)).toBe(safe);
});

test.each([
  ['a\r\n\tb', 'a b'],
  ['a\u2028\u2029b', 'a b'],
  ['a\u202a\u202eb\u2066\u2069', 'ab'],
  ['Łódź', 'Łódź'],
])('%j is written %j', (text, written) => {
  expect(withoutControls(text)).toBe(written);
});

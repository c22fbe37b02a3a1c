import fc from 'fast-check';
import { composeDigest } from '../../../src/domain/digest/compose-digest';
import { type Digest } from '../../../src/domain/digest/digest';
import { toAppAddress } from '../../../src/domain/digest/digest-place';
import { phraseText } from '../../../src/domain/digest/phrase-text';
import { html, toMarkup } from '../../../src/domain/digest/mail/html-template';
import { type MailFrame } from '../../../src/domain/digest/mail/mail-frame';
import { renderDigestMail } from '../../../src/domain/digest/mail/render-digest-mail';
import { accountUuid } from '../../../src/domain/facts/ids';
import { aDigestInput, someDigestSettings } from '../../builders/a-digest-input';
import { aPerson, aRepository } from '../../builders/facts-builders';

const PAGE = 'https://bitbucket.org/acme/workspace/settings/forge/app/env/usher';

function aFrame(given: Partial<MailFrame> = {}): MailFrame {
  return {
    workspaceName: 'Acme',
    appUrl: (place) => toAppAddress(PAGE, place),
    footer: {
      why: 'You get this because an admin of Acme added your address.',
      leaveMailto: 'mailto:admin@example.com?subject=leave',
    },
    ...given,
  };
}

/** One word in every place that takes text from outside. */
function aDigestSaying(text: string): Digest {
  const person = accountUuid('{ann}');
  const place = { view: 'people', filter: text } as const;
  const line = { text: [text, { person }], tone: 'unknown', place } as const;
  return {
    version: 1,
    workspace: { slug: 'acme', name: text },
    madeOn: '2026-11-21',
    readAt: 0,
    subject: text,
    figures: [{ label: text, value: text, tone: 'danger', place }],
    sections: [
      {
        id: 'changes',
        title: text,
        place,
        summary: [text],
        tone: 'plain',
        bar: { filled: 3, of: 5, text, tone: 'plain' },
        lines: [line],
        more: 2,
      },
    ],
    names: { '{ann}': text },
  };
}

/** What stands outside of quotes and text: a value that broke out would add to it. */
function skeletonOf(markup: string): string {
  return markup.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><');
}

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '`',
        '\0',
        '\r\n',
        '\u2028',
        '\u202e',
        '</style>',
        '--',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}`);

describe('the template', () => {
  test.each([
    ['<b>', '&lt;b&gt;'],
    [`"'\``, '&quot;&#39;&#96;'],
    ['&amp;', '&amp;amp;'],
    ['a\r\nb\0c', 'a b c'],
    ['ab\u202ecd', 'abcd'],
  ])('makes %j the text %j', (given, written) => {
    expect(toMarkup(html`<i title="${given}">${given}</i>`)).toBe(
      `<i title="${written}">${written}</i>`,
    );
  });

  test('takes its own pieces as they are, one or many, and numbers', () => {
    const items = ['a', '<'].map((item) => html`<b>${item}</b>`);
    expect(toMarkup(html`<i>${items}${html`<u>x</u>`}${7}</i>`)).toBe(
      '<i><b>a</b><b>&lt;</b><u>x</u>7</i>',
    );
  });
});

test('whatever stands in names and texts, no markup comes of it', () => {
  const expected = skeletonOf(renderDigestMail(aDigestSaying('x'), aFrame()).html);
  fc.assert(
    fc.property(nasty, (text) => {
      const frame = aFrame({
        workspaceName: text,
        footer: { why: text, leaveMailto: `mailto:${text}` },
      });
      const { html: markup } = renderDigestMail(aDigestSaying(text), frame);
      expect(skeletonOf(markup)).toBe(expected);
    }),
  );
});

test('no address but of a page or a mail can be opened', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('javascript:alert(1)', 'data:text/html,x', ' https:', ''),
      (address) => {
        const frame = aFrame({
          appUrl: () => address,
          footer: { why: 'x', leaveMailto: address },
        });
        const { html: markup } = renderDigestMail(aDigestSaying('x'), frame);
        const addresses = [...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
        expect(new Set(addresses)).toEqual(new Set(['#']));
      },
    ),
  );
});

test('the subject and every line of the text part stay one line', () => {
  const calm = renderDigestMail(aDigestSaying('x'), aFrame());
  fc.assert(
    fc.property(nasty, (text) => {
      const mail = renderDigestMail(aDigestSaying(text), aFrame());
      expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(mail.text.split('\n')).toHaveLength(calm.text.split('\n').length);
    }),
  );
});

describe('a digest of a week', () => {
  const ann = aPerson({ displayName: 'Ann <O’Hara>' });
  const input = aDigestInput({
    before: { repositories: [aRepository({ slug: 'art' })] },
    now: { accounts: [ann], repositories: [aRepository({ slug: 'art', isPrivate: false })] },
    settings: someDigestSettings({
      setup: { plan: { value: 'free', statedAt: 0 } },
    }),
  });
  let digest: Digest;
  let mail: ReturnType<typeof renderDigestMail>;

  beforeAll(() => {
    digest = composeDigest(input);
    mail = renderDigestMail(digest, aFrame());
  });

  test('has the workspace and the one thing in its subject', () => {
    expect(mail.subject).toBe('Acme: 1 repository became public');
  });

  test('says every fact in the text part, too', () => {
    const facts = [
      digest.subject,
      ...digest.figures.map(({ label, value }) => `${label}: ${value}`),
      ...digest.sections.flatMap(({ summary, lines, bar, title }) => [
        title.toUpperCase(),
        phraseText(summary, digest),
        ...lines.map(({ text }) => phraseText(text, digest)),
        ...(bar ? [bar.text] : []),
      ]),
      aFrame().footer.why,
      'mailto:admin@example.com?subject=leave',
    ];
    for (const fact of facts) expect(mail.text).toContain(fact);
  });

  test('numbers every address once, and uses every number', () => {
    const listed = [...mail.text.matchAll(/^\[(\d+)\] (https:\S+)$/gm)];
    expect(listed.map(([, number]) => Number(number))).toStrictEqual(listed.map((_, at) => at + 1));
    expect(new Set(listed.map(([, , address]) => address)).size).toBe(listed.length);
    for (const [, number] of listed)
      expect(mail.text.split(`[${number}]`).length).toBeGreaterThan(2);
  });

  test('links every line into the app, and loads nothing from anywhere', () => {
    for (const { lines, place } of digest.sections)
      for (const to of [place, ...lines.map((line) => line.place)])
        expect(mail.html).toContain(toAppAddress(PAGE, to).replaceAll('&', '&amp;'));
    expect(mail.html).not.toMatch(/<(?:img|script|link|iframe|svg)|url\(|@import|src=/i);
  });

  test('is short enough that no client cuts it off', () => {
    expect(Buffer.byteLength(mail.html)).toBeLessThan(102_000 / 2);
  });

  test('knows dark mode', () => {
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark" />');
    expect(mail.html).toContain('@media (prefers-color-scheme: dark)');
  });

  test('without a way to leave names none', () => {
    const { html: markup, text } = renderDigestMail(digest, aFrame({ footer: { why: 'x' } }));
    expect(markup + text).not.toContain('Leave this digest');
  });
});

import { type Digest, type DigestLine, type DigestSection } from '../digest';
import { moreText, timesText } from '../digest-text';
import { phraseText } from '../phrase-text';
import { withoutControls } from './html-template';
import { TONE_WORDS } from './mail-colours';
import { type MailFrame } from './mail-frame';
import { FOOTER_NOTE, safeAddress } from './mail-words';

/** Complete by itself: every line of the other part, and the addresses as numbered links at the end. */
export function toMailText(digest: Digest, frame: MailFrame): string {
  const links = createLinks();
  const refer = (place: DigestLine['place']) => links.refer(safeAddress(frame.appUrl(place)));
  const { workspaceName, footer } = frame;
  const lines = [
    `Usher, workspace ${workspaceName}`,
    digest.subject,
    timesText(digest),
    '',
    ...digest.figures.map(
      ({ label, value, tone, place }) => `${TONE_WORDS[tone]}${label}: ${value} ${refer(place)}`,
    ),
    ...digest.sections.flatMap((section) => toSectionLines(section, { digest, refer })),
    '',
    ...links.list(),
    '',
    '-- ',
    FOOTER_NOTE,
    footer.why,
    ...(footer.leaveMailto === undefined
      ? []
      : [`Leave this digest: ${safeAddress(footer.leaveMailto)}`]),
    `Open the digest in Usher: ${safeAddress(frame.appUrl({ view: 'digest' }))}`,
  ];
  return `${lines.map(withoutControls).join('\n')}\n`;
}

interface Written {
  readonly digest: Digest;
  /** `[3]`, the same for the same place. */
  readonly refer: (place: DigestLine['place']) => string;
}

function toSectionLines(
  { title, summary, bar, lines, more, place }: DigestSection,
  { digest, refer }: Written,
): readonly string[] {
  return [
    '',
    title.toUpperCase(),
    `${phraseText(summary, digest)} ${refer(place)}`,
    ...(bar === undefined ? [] : [`  ${bar.text}`]),
    ...lines.map(
      ({ text, tone, place: to }) =>
        `- ${TONE_WORDS[tone]}${phraseText(text, digest)} ${refer(to)}`,
    ),
    ...(more === 0 ? [] : [`- ${moreText(more)} ${refer(place)}`]),
  ];
}

function createLinks() {
  const numbers = new Map<string, number>();
  return {
    refer: (address: string) => {
      const number = numbers.get(address) ?? numbers.size + 1;
      numbers.set(address, number);
      return `[${number}]`;
    },
    list: () => [...numbers].map(([address, number]) => `[${number}] ${address}`),
  };
}

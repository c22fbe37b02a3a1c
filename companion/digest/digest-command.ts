import { type AccessIndex } from '../../src/domain/access/access-index';
import { listGaps } from '../../src/domain/access/list-gaps';
import { composeDigest } from '../../src/domain/digest/compose-digest';
import { type DigestInput } from '../../src/domain/digest/digest-input';
import { toAppAddress } from '../../src/domain/digest/digest-place';
import { renderDigestMail } from '../../src/domain/digest/mail/render-digest-mail';
import { toDay } from '../../src/domain/findings/evidence/days';
import { DEFAULT_PRICE_BOOK } from '../../src/domain/seats/default-price-book';
import { isAccessGap, summarizeGaps } from '../answers/gap-summary';
import { openSnapshots } from '../answers/open-snapshots';
import { reportMissing } from '../answers/report-coverage';
import { type ExitCode } from '../exit-code';
import { writeAtomically } from '../files/atomic-write';
import { toFileError } from '../files/file-error';
import { NOTHING_TYPED_IN, readSettings, type TypedIn } from '../findings/settings-file';
import { toVisibleText } from '../formats/visible-text';
import { writeChunks } from '../formats/write-chunks';
import { type Terminal } from '../terminal';

export interface DigestOptions {
  readonly from: string;
  readonly before?: string;
  readonly settings?: string;
  readonly page?: string;
  readonly html?: string;
}

/** `usher digest`: the text on stdout, what no scan could read on stderr. Throws `CommandError`. */
export async function runDigest(options: DigestOptions, terminal: Terminal): Promise<ExitCode> {
  const { from, before, settings, page, html } = options;
  const files = before === undefined ? [from] : [before, from];
  const opened = await openSnapshots(files);
  const typedIn = settings === undefined ? NOTHING_TYPED_IN : await readSettings(settings);
  const input = toInput(opened, typedIn, terminal.now());
  const { slug } = input.now.facts.workspace;
  const base = page ?? `https://bitbucket.org/${encodeURIComponent(slug)}/workspace/settings/`;
  const digest = composeDigest(input);
  const rendered = renderDigestMail(digest, {
    workspaceName: digest.workspace.name,
    appUrl: (place) => toAppAddress(base, place),
    footer: { why: 'Made by the command usher digest. Nobody was sent this.' },
  });
  if (html !== undefined) await writeHtml(html, rendered.html);
  const lines = rendered.text.trimEnd().split('\n').map(toVisibleText);
  await writeChunks(terminal.stdout, [`${lines.join('\n')}\n`]);
  return reportMissing(summarizeGaps(listGaps(input.now.facts).filter(isAccessGap)), terminal);
}

function toInput(opened: readonly AccessIndex[], typedIn: TypedIn, at: number): DigestInput {
  const [now, before] = [opened.at(-1), opened.at(-2)];
  if (now === undefined) throw new Error('A digest is made of a snapshot at least.');
  return {
    now,
    ...(before && { before }),
    settings: {
      setup: typedIn.setup,
      thresholds: typedIn.thresholds,
      exemptions: typedIn.exemptions,
      manualChecks: typedIn.manualChecks?.value ?? [],
      register: typedIn.register?.value ?? [],
      priceBook: DEFAULT_PRICE_BOOK,
      protectedPeople: [],
    },
    brought: {},
    today: toDay(at),
  };
}

/** It names people and what they may do: for the eyes of whoever asked. */
async function writeHtml(file: string, html: string): Promise<void> {
  await writeAtomically(file, new TextEncoder().encode(html)).catch((error: unknown) => {
    throw toFileError('write', file, error);
  });
}

import { listGaps } from '../../src/domain/access/list-gaps';
import { composeDigest } from '../../src/domain/digest/compose-digest';
import { type DigestInput } from '../../src/domain/digest/digest-input';
import { toAppAddress } from '../../src/domain/digest/digest-place';
import { renderDigestMail } from '../../src/domain/digest/mail/render-digest-mail';
import { toBroughtPeople } from '../../src/domain/findings/brought-people';
import { toDay } from '../../src/domain/findings/evidence/days';
import { DEFAULT_PRICE_BOOK } from '../../src/domain/seats/default-price-book';
import { isAccessGap, summarizeGaps } from '../answers/gap-summary';
import { openSnapshots } from '../answers/open-snapshots';
import { reportMissing } from '../answers/report-coverage';
import {
  type Brought,
  type BroughtFiles,
  openBrought,
  requireWorkspace,
  withGroupsOf,
} from '../directory/brought-files';
import { type ExitCode } from '../exit-code';
import { writeAtomically } from '../files/atomic-write';
import { NOTHING_TYPED_IN, readSettings, type TypedIn } from '../findings/settings-file';
import { toVisibleText } from '../formats/visible-text';
import { writeChunks } from '../formats/write-chunks';
import { type Terminal } from '../terminal';

export interface DigestOptions extends BroughtFiles {
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
  const [read, earlier] = [opened.at(-1), opened.at(-2)];
  if (read === undefined) throw new Error('A digest is made of a snapshot at least.');
  requireWorkspace(options, read.facts.workspace.slug);
  const brought = await openBrought(options, read.facts, terminal);
  const now = withGroupsOf(brought, read);
  const input: DigestInput = {
    ...{ now, ...(earlier && { before: earlier }) },
    settings: toSettings(typedIn),
    ...fromBrought(brought),
    today: toDay(terminal.now()),
  };
  const { slug } = input.now.facts.workspace;
  const base = page ?? `https://bitbucket.org/${encodeURIComponent(slug)}/workspace/settings/`;
  const digest = composeDigest(input);
  const rendered = renderDigestMail(digest, {
    workspaceName: digest.workspace.name,
    appUrl: (place) => toAppAddress(base, place),
    footer: { why: 'Made by the command usher digest. Nobody was sent this.' },
  });
  if (html !== undefined) await writeAtomically(html, rendered.html);
  const lines = rendered.text.trimEnd().split('\n').map(toVisibleText);
  await writeChunks(terminal.stdout, [`${lines.join('\n')}\n`]);
  return reportMissing(summarizeGaps(listGaps(input.now.facts).filter(isAccessGap)), terminal);
}

function toSettings(typedIn: TypedIn): DigestInput['settings'] {
  const { setup, thresholds, exemptions } = typedIn;
  return {
    ...{ setup, thresholds, exemptions },
    manualChecks: typedIn.manualChecks?.value ?? [],
    register: typedIn.register?.value ?? [],
    priceBook: DEFAULT_PRICE_BOOK,
    protectedPeople: [],
  };
}

function fromBrought({
  directory,
  organization,
}: Brought): Pick<DigestInput, 'directory' | 'brought'> {
  return {
    ...(directory && { directory }),
    brought: toBroughtPeople(directory, organization),
  };
}

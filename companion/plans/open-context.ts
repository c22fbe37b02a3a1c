import { readFile } from 'node:fs/promises';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { type OrganizationData } from '../../src/domain/organization/organization-data';
import { type PlanContext } from '../../src/domain/plans/plan-context';
import { decodeOrganization, OrganizationFileError } from '../../src/snapshot/organization-file';
import { getPerson } from '../answers/find-person';
import { openAnswers } from '../answers/open-answers';
import { failed, wrongUsage } from '../command-error';
import { readDirectory } from '../directory/directory-file';
import { toFileError } from '../files/file-error';
import { type TypedIn } from '../findings/settings-file';
import { type Terminal } from '../terminal';
import { type PlanFiles } from './plan-options';
import { readTyped, toPlanTyped } from './plan-typed';
import { sayAside } from './say';

/** What a plan is made from: the snapshot, what was typed in, and what else was brought. */
export interface OpenedContext {
  readonly context: PlanContext;
  readonly typed: TypedIn;
}

/** Throws `CommandError` naming the file that cannot be used. */
export async function openContext(files: PlanFiles, terminal: Terminal): Promise<OpenedContext> {
  const index = await openAnswers(files, terminal);
  requireWorkspace(files, index.facts.workspace.slug);
  const typed = await readTyped(files);
  const context: PlanContext = {
    ...{ index, now: terminal.now() },
    ...(await toPlanTyped(typed, files, terminal)),
    ...toYou(files, index),
    ...(await openDirectory(files, index, terminal)),
    ...(await openOrganization(files)),
  };
  return { context, typed };
}

/** Members of another workspace would be nobody in this snapshot. Throws `CommandError`. */
export function requireWorkspace(
  { workspace, from }: Pick<PlanFiles, 'workspace' | 'from'>,
  slug: string,
): void {
  if (workspace === undefined || workspace === slug) return;
  throw wrongUsage(
    `--workspace is ${workspace}, and ${from} is a snapshot of ${slug}.`,
    'Give the workspace of the snapshot, or leave the option out.',
  );
}

function toYou({ as }: PlanFiles, { facts }: PlanContext['index']): { you?: AccountUuid } {
  return as === undefined ? {} : { you: getPerson(facts, as).uuid };
}

async function openDirectory(
  { directory: file, workspace, api }: PlanFiles,
  { facts }: PlanContext['index'],
  terminal: Terminal,
): Promise<Pick<PlanContext, 'directory'>> {
  if (file === undefined) return {};
  const bitbucket = workspace === undefined ? undefined : { workspace, api };
  const { directory, note } = await readDirectory({ file, facts, bitbucket }, terminal);
  if (note !== undefined) sayAside(note, terminal);
  return { directory };
}

/** What `usher collect --organization` wrote. Throws `CommandError` naming the file. */
export async function openOrganization({
  organization: file,
}: Pick<PlanFiles, 'organization'>): Promise<{ organization?: OrganizationData }> {
  if (file === undefined) return {};
  const bytes = await readFile(file).catch((error: unknown) => {
    throw toFileError('read', file, error);
  });
  try {
    return { organization: (await decodeOrganization(bytes)).data };
  } catch (error) {
    if (!(error instanceof OrganizationFileError)) throw error;
    throw failed(
      `${file}: ${error.message}`,
      'Give a file that "usher collect --organization" wrote.',
    );
  }
}

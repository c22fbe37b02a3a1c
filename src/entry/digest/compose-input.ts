import { type AccessIndex, createAccessIndex } from '../../domain/access/access-index';
import { type DigestInput, type DigestSettings } from '../../domain/digest/digest-input';
import { type OrganizationData } from '../../domain/organization/organization-data';
import { type KeptDay, toDay } from '../../domain/history/kept-days';
import { type LoadedGroups, toGroupSyncEvidence } from '../../domain/findings/brought-groups';
import { toBroughtPeople } from '../../domain/findings/brought-people';
import { decodeDirectory } from '../../snapshot/directory-file';
import { decodeGroupSource } from '../../snapshot/group-source-file';
import { decodeSnapshot } from '../../snapshot/snapshot';
import { joinPieces } from '../../snapshot/join-pieces';
import { decodeStoredDay } from '../../snapshot/stored-facts';
import { ContractFailure } from '../contract-failure';
import { isUnreadable } from '../facts/load-facts';
import { findDayManifest } from '../history/day-manifest';
import { type MailDeps } from './mail-deps';

const WEEK_MS = 7 * 86_400_000;

/** What the digest of now is made of; nothing before the first scan has told anything. */
export async function findDigestInput(deps: MailDeps): Promise<DigestInput | undefined> {
  const now = await findIndex(deps);
  if (now === undefined) return undefined;
  const [before, settings, directory, { organization }] = await Promise.all([
    findWeekAgo(deps),
    deps.settings.getSettings(),
    findDirectory(deps),
    deps.facts.findReadableLoaded(),
  ]);
  const groups = await findGroups(deps, organization);
  return {
    now,
    ...(before && { before }),
    settings: toDigestSettings(settings),
    ...(directory && { directory }),
    brought: toBroughtPeople(directory, organization),
    ...toGroupSyncEvidence(settings.groupSync.value, groups),
    today: toDay(deps.clock.now()),
  };
}

async function findIndex({ facts }: MailDeps): Promise<AccessIndex | undefined> {
  try {
    return await facts.getIndex();
  } catch (error) {
    if (error instanceof ContractFailure && error.code === 'not-scanned') return undefined;
    throw error;
  }
}

/** The newest day of a week ago or before, else the oldest day that is kept. */
async function findWeekAgo(deps: MailDeps): Promise<AccessIndex | undefined> {
  const now = deps.clock.now();
  const days = await deps.scans.findDays();
  const earlier = days.filter(({ day }) => day < toDay(now));
  const kept = earlier.find(({ day }) => day <= toDay(now - WEEK_MS)) ?? earlier.at(-1);
  return kept && readDay(deps, days, kept);
}

/** Nothing where it cannot be read: a digest that compares with nothing says so. */
async function readDay(
  { chunks, scans }: MailDeps,
  days: readonly KeptDay[],
  kept: KeptDay,
): Promise<AccessIndex | undefined> {
  const manifest = findDayManifest(days, kept, await scans.findFacts());
  if (manifest === undefined) return undefined;
  try {
    const pieces = await chunks.read(manifest.chunks);
    const facts =
      manifest.form === 'day'
        ? await decodeStoredDay(manifest, pieces)
        : await decodeSnapshot(joinPieces(pieces));
    return createAccessIndex(facts);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
}

async function findDirectory({ uploads }: MailDeps): Promise<DigestInput['directory']> {
  const { 'user-directory': file } = await uploads.findFiles();
  if (!file) return undefined;
  try {
    return (await decodeDirectory(await uploads.readFile(file))).directory;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
}

/** An export that cannot be read is not replaced by the organization: it was chosen. */
async function findGroups(
  { uploads }: MailDeps,
  organization: OrganizationData | undefined,
): Promise<LoadedGroups> {
  const { 'group-source': file } = await uploads.findFiles();
  if (!file) return { loaded: undefined, organization };
  try {
    const { source } = await decodeGroupSource(await uploads.readFile(file));
    return { loaded: source, organization };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { loaded: undefined, organization: undefined };
  }
}

function toDigestSettings(
  settings: Awaited<ReturnType<MailDeps['settings']['getSettings']>>,
): DigestSettings {
  return {
    setup: settings.setup.value,
    thresholds: settings.thresholds.value,
    exemptions: settings.exemptions.value,
    manualChecks: settings.manualChecks.value,
    register: settings.register.value,
    priceBook: settings.priceBook.value,
    protectedPeople: settings.protectedPeople.value,
  };
}

import { type AccessIndex, createAccessIndex } from '../../domain/access/access-index';
import { toOrganizationActivity } from '../../domain/activity/organization-activity';
import { type DigestInput, type DigestSettings } from '../../domain/digest/digest-input';
import { type KeptDay, toDay } from '../../domain/history/kept-days';
import { decodeDirectory } from '../../snapshot/directory-file';
import { decodeSnapshot } from '../../snapshot/snapshot';
import { ContractFailure } from '../contract-failure';
import { isUnreadable } from '../facts/load-facts';
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
  return {
    now,
    ...(before && { before }),
    settings: toDigestSettings(settings),
    ...(directory && { directory }),
    ...(organization && { organization: toOrganizationActivity(organization) }),
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
async function findWeekAgo({ scans, chunks, clock }: MailDeps): Promise<AccessIndex | undefined> {
  const now = clock.now();
  const earlier = (await scans.findDays()).filter(({ day }) => day < toDay(now));
  const day = earlier.find((kept) => kept.day <= toDay(now - WEEK_MS)) ?? earlier.at(-1);
  return day && readDay(chunks, day);
}

async function readDay(chunks: MailDeps['chunks'], day: KeptDay): Promise<AccessIndex | undefined> {
  try {
    const bytes = Buffer.concat(await chunks.read(day.chunks));
    return createAccessIndex(await decodeSnapshot(new Uint8Array(bytes)));
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

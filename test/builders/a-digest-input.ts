import { type AccessIndex, createAccessIndex } from '../../src/domain/access/access-index';
import { type DigestInput, type DigestSettings } from '../../src/domain/digest/digest-input';
import { type Facts } from '../../src/domain/facts/facts';
import { toBroughtPeople } from '../../src/domain/findings/brought-people';
import { DEFAULT_THRESHOLDS } from '../../src/domain/findings/thresholds';
import { type OrganizationData } from '../../src/domain/organization/organization-data';
import { DEFAULT_PRICE_BOOK } from '../../src/domain/seats/default-price-book';
import { READ_AT, someFacts } from './facts-builders';

export const TODAY = '2026-11-21';

/** Nothing was typed in. */
export function someDigestSettings(given: Partial<DigestSettings> = {}): DigestSettings {
  return {
    setup: {},
    thresholds: DEFAULT_THRESHOLDS,
    exemptions: [],
    manualChecks: [],
    register: [],
    priceBook: DEFAULT_PRICE_BOOK,
    protectedPeople: [],
    ...given,
  };
}

interface GivenDigest extends Partial<Omit<DigestInput, 'now' | 'before' | 'brought'>> {
  readonly now?: Partial<Facts>;
  readonly before?: Partial<Facts>;
  readonly organization?: OrganizationData;
}

/** The first digest of an empty workspace, unless something before is given. */
export function aDigestInput(options: GivenDigest = {}): DigestInput {
  const { now, before, organization, ...given } = options;
  return {
    now: indexOf({ startedAt: READ_AT, endedAt: READ_AT, ...now }),
    ...(before && { before: indexOf({ startedAt: WEEK_AGO, endedAt: WEEK_AGO, ...before }) }),
    settings: someDigestSettings(),
    today: TODAY,
    brought: toBroughtPeople(given.directory, organization),
    ...given,
  };
}

const WEEK_AGO = READ_AT - 7 * 86_400_000;

function indexOf(facts: Partial<Facts>): AccessIndex {
  return createAccessIndex(someFacts(facts));
}

import { COVERAGE_FAMILIES } from '../../../src/domain/access/coverage-family';
import {
  ALL_OBJECTS,
  NO_API_TELLS,
  remedyFor,
  whatItChanges,
} from '../../../src/domain/access/gap-texts';
import { ACTIVITY_WORDS } from '../../../src/domain/activity/activity-words';
import { GAP_REASONS } from '../../../src/domain/facts/reading';
import { listDeadlines } from '../../../src/domain/deadlines/list-deadlines';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/findings/thresholds';
import { NEED_WORDS } from '../../../src/domain/findings/need-words';
import { CATEGORIES, SEVERITIES } from '../../../src/domain/findings/rule';
import { RULES } from '../../../src/domain/findings/rules/registry';
import { REASON_MEANINGS } from '../../../src/domain/gates/reason-codes';
import { ROLE_NAMES } from '../../../src/domain/roles/role-card';
import { listFreeingSteps } from '../../../src/domain/seats/freeing-steps';
import { SCIM_DOES, STAYS_BY_HAND } from '../../../src/domain/seats/manual-work';
import { type SeatHolding } from '../../../src/domain/seats/seat';
import { type Setup } from '../../../src/domain/setup/setup';
import { keyOf, type Message } from './extract-messages.mts';

const stated = <Value,>(value: Value) => ({ value, statedAt: 0 });

/** Of what the setup may say, everything that a deadline or a step is told for. */
const SETUPS: readonly Setup[] = [
  {},
  { isLinked: stated(false), billingPeriod: stated('annual') },
  { isLinked: stated(true), renewsOn: stated('2020-01-01') },
  { renewsOn: stated('2099-01-01'), groupsFrom: stated('identity-provider') },
  { organizationKeyExpiresOn: stated('2020-01-01'), scimKeyExpiresOn: stated('2020-01-01') },
  { accessGivenBy: stated('identity-provider') },
  { accessGivenBy: stated('approved-domain') },
];

const ANY_ADMIN: SeatHolding = {
  isWorkspaceAdmin: true,
  groups: [],
  projects: [],
  repositories: [],
  opens: 'something',
  isComplete: true,
};

/** Titles and what to do of deadlines that name nobody and nothing typed in. */
function deadlineTexts(): readonly string[] {
  const nothing = { register: [], manualChecks: [], exemptions: [], protectedPeople: [] };
  return SETUPS.flatMap((setup) =>
    listDeadlines({ setup, thresholds: DEFAULT_THRESHOLDS, ...nothing }, '2026-01-01'),
  ).flatMap(({ title, whatToDo }) => [
    ...title.filter((part) => typeof part === 'string'),
    whatToDo,
  ]);
}

/** Words of the domain that pages show through `translated`, by where they stand. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'src/domain/access/gap-texts.ts': [
    ...GAP_REASONS.map((reason) => remedyFor({ reason })),
    ...COVERAGE_FAMILIES.flatMap((family) => [
      whatItChanges(family, false),
      whatItChanges(family, true),
    ]),
    ...NO_API_TELLS.flatMap(({ object, remedy }) => [object, remedy]),
    ...Object.values(ALL_OBJECTS),
  ],
  'src/domain/activity/activity-words.ts': Object.values(ACTIVITY_WORDS),
  'src/domain/deadlines': deadlineTexts(),
  'src/domain/findings/need-words.ts': Object.values(NEED_WORDS).flatMap((need) => [
    need.what,
    need.how,
  ]),
  'src/domain/findings/rule.ts': [...SEVERITIES, ...CATEGORIES],
  'src/domain/findings/rules': RULES.flatMap(({ title, why, remedy }) => [title, why, remedy]),
  'src/domain/gates/reason-codes.ts': Object.values(REASON_MEANINGS),
  'src/domain/roles/role-card.ts': Object.values(ROLE_NAMES),
  'src/domain/seats/freeing-steps.ts': SETUPS.flatMap((setup) =>
    listFreeingSteps({ comesWith: ANY_ADMIN }, setup).map(({ says }) => says),
  ),
  'src/domain/seats/manual-work.ts': [...SCIM_DOES, ...STAYS_BY_HAND],
};

/** The messages of the domain, beside those of the pages' source; the same words are one message. */
export function withDomainTexts(messages: readonly Message[]): readonly Message[] {
  const found = new Map(messages.map((message) => [message.key, message]));
  for (const [origin, texts] of Object.entries(TEXTS))
    for (const message of texts) {
      const key = keyOf(message);
      const origins = found.get(key)?.origins ?? [];
      found.set(key, { key, message, origins: [...new Set([...origins, origin])] });
    }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

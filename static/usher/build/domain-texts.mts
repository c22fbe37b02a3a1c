import { COVERAGE_FAMILIES } from '../../../src/domain/access/coverage-family';
import { NO_API_TELLS, remedyFor, whatItChanges } from '../../../src/domain/access/gap-texts';
import { ACTIVITY_WORDS } from '../../../src/domain/activity/activity-words';
import { GAP_REASONS } from '../../../src/domain/facts/reading';
import { NEED_WORDS } from '../../../src/domain/findings/need-words';
import { CATEGORIES, SEVERITIES } from '../../../src/domain/findings/rule';
import { RULES } from '../../../src/domain/findings/rules/registry';
import { REASON_MEANINGS } from '../../../src/domain/gates/reason-codes';
import { ROLE_NAMES } from '../../../src/domain/roles/role-card';
import { keyOf, type Message } from './extract-messages.mts';

/** Words of the domain that pages show through `translated`, by where they stand. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'src/domain/access/gap-texts.ts': [
    ...GAP_REASONS.map((reason) => remedyFor({ reason })),
    ...COVERAGE_FAMILIES.flatMap((family) => [
      whatItChanges(family, false),
      whatItChanges(family, true),
    ]),
    ...NO_API_TELLS.map(({ remedy }) => remedy),
  ],
  'src/domain/activity/activity-words.ts': Object.values(ACTIVITY_WORDS),
  'src/domain/findings/need-words.ts': Object.values(NEED_WORDS).flatMap((need) => [
    need.what,
    need.how,
  ]),
  'src/domain/findings/rule.ts': [...SEVERITIES, ...CATEGORIES],
  'src/domain/findings/rules': RULES.flatMap(({ title, why, remedy }) => [title, why, remedy]),
  'src/domain/gates/reason-codes.ts': Object.values(REASON_MEANINGS),
  'src/domain/roles/role-card.ts': Object.values(ROLE_NAMES),
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

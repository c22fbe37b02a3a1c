import { t } from '@lingui/core/macro';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { type FoundKind } from '../../../../../src/domain/plans/clean-up/clean-up';
import { type PlanRecipe } from './plan-recipe';

/** Rules whose remedy is to clean up what was found. */
const CLEAN_UPS: Readonly<Partial<Record<string, FoundKind>>> = {
  'PRIV-05': 'lower-grants',
  'PRIV-06': 'redundant-grants',
  'PRIV-07': 'left-over-grants',
  'PRIV-18': 'unused-groups',
  'SEAT-01': 'seats-without-access',
  'OFF-08': 'stale-exemptions',
};

/** Rules about a workspace admin who need not be one. */
const DEMOTIONS: ReadonlySet<string> = new Set(['PRIV-04', 'PRIV-10']);

/** Rules about somebody who should not be here any more. */
const LEAVERS: ReadonlySet<string> = new Set(['OFF-01', 'OFF-02', 'SEAT-09', 'SEAT-10']);

/** The plan that a finding's remedy asks for. */
export interface FindingPlan {
  /** What the button says. */
  readonly text: string;
  readonly recipe: PlanRecipe;
}

/** Missing where the remedy is no plan: a setting, a conversation, a page of Bitbucket. */
export function planOfFinding(
  { rule, subject, fingerprint }: FindingRow,
  { accounts }: Pick<Facts, 'accounts'>,
): FindingPlan | undefined {
  const what = CLEAN_UPS[rule];
  if (what !== undefined)
    return {
      text: t`Plan the clean-up`,
      recipe: { make: 'clean-up', asked: { what, only: [fingerprint] } },
    };
  if (subject.kind !== 'person') return undefined;
  const person = accountUuid(subject.key.replace(/^person\|/u, ''));
  const isOwner = accounts.some(({ uuid, role }) => uuid === person && role === 'owner');
  if (DEMOTIONS.has(rule) && isOwner)
    return {
      text: t`Plan the change to a normal member`,
      recipe: { make: 'clean-up', asked: { what: 'demote-admins', people: [{ person }] } },
    };
  if (LEAVERS.has(rule))
    return {
      text: t`Plan offboarding`,
      recipe: { make: 'offboard', asked: { people: [person] } },
    };
  return undefined;
}

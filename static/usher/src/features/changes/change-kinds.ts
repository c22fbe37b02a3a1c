import { t } from '@lingui/core/macro';
import { type ChangeCode } from '../../../../../src/domain/changes/change';
import { type FacetMenu } from '../../components/filter-bar';

/** What a change is about, as the filter names it. */
export type ChangeKind =
  | 'gained'
  | 'lost'
  | 'people'
  | 'groups'
  | 'grants'
  | 'visibility'
  | 'projects'
  | 'repositories'
  | 'branch-rules'
  | 'keys'
  | 'reviewers'
  | 'forks';

const WORDS: Readonly<Record<ChangeKind, string>> = {
  gained: t`access gained`,
  lost: t`access lost`,
  people: t`people`,
  groups: t`groups`,
  grants: t`grants`,
  visibility: t`visibility`,
  projects: t`projects`,
  repositories: t`repositories`,
  'branch-rules': t`branch rules`,
  keys: t`access keys`,
  reviewers: t`default reviewers`,
  forks: t`fork policy`,
};

export function kindWord(kind: ChangeKind): string {
  return WORDS[kind];
}

export const KIND_MENU: FacetMenu = {
  facet: 'kind',
  label: t`Kind`,
  options: Object.entries(WORDS).map(([value, text]) => ({ value, text })),
};

/** Codes begin with what they are about. */
const BEGINNINGS: readonly (readonly [string, ChangeKind])[] = [
  ['person-', 'people'],
  ['role-', 'people'],
  ['seats-', 'people'],
  ['group-', 'groups'],
  ['grant-', 'grants'],
  ['made-', 'visibility'],
  ['project-', 'projects'],
  ['repository-', 'repositories'],
  ['branch-rule-', 'branch-rules'],
  ['access-key-', 'keys'],
  ['default-reviewer-', 'reviewers'],
  ['fork-policy-', 'forks'],
];

export function kindOf(code: ChangeCode): ChangeKind {
  const found = BEGINNINGS.find(([beginning]) => code.startsWith(beginning));
  if (found === undefined) throw new RangeError(`No kind for ${code}.`);
  return found[1];
}

import * as v from 'valibot';
import { badRequest, forbidden, notFound } from '../api-error';
import { branchRestrictionBody } from '../bodies/branch-restriction-body';
import { withRepository } from '../change-data';
import { fieldErrors } from '../field-errors';
import { administeredRepository, type Routes, type Visit } from '../visit';
import {
  type BranchRestrictionRecord,
  RESTRICTION_KINDS,
  type RestrictionKind,
  BRANCH_TYPES,
} from '../branch-records';
import { type RepositoryRecord } from '../workspace-data';

const AT = '/2.0/repositories/{workspace}/{repo_slug}/branch-restrictions';

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/ */
export const branchRestrictionWriteRoutes: Routes = {
  [`POST ${AT}`]: (visit) => {
    const repository = administeredRepository(visit);
    const rule = newRule(visit);
    refuseTwin(rule, repository);
    visit.update((data) => withRules(data, repository, (rules) => [...rules, rule]));
    visit.created();
    return branchRestrictionBody(repository, rule, visit);
  },

  // Partial: what is not sent stays. A list that is sent replaces the one there was.
  [`PUT ${AT}/{id}`]: (visit) => {
    const repository = administeredRepository(visit);
    const before = askedRule(repository, visit);
    const after = changedRule(before, sentRule(visit), visit);
    refuseTwin(after, repository);
    visit.update((data) =>
      withRules(data, repository, (rules) =>
        rules.map((one) => (one.id === before.id ? after : one)),
      ),
    );
    return branchRestrictionBody(repository, after, visit);
  },

  [`DELETE ${AT}/{id}`]: (visit) => {
    const repository = administeredRepository(visit);
    const { id } = askedRule(repository, visit);
    visit.update((data) =>
      withRules(data, repository, (rules) => rules.filter((one) => one.id !== id)),
    );
    return undefined;
  },
};

const Sent = v.object({
  kind: v.optional(v.picklist(RESTRICTION_KINDS)),
  branch_match_kind: v.optional(v.picklist(['glob', 'branching_model'])),
  branch_type: v.optional(v.picklist(BRANCH_TYPES)),
  pattern: v.optional(v.string()),
  value: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  users: v.optional(
    v.array(v.union([v.object({ uuid: v.string() }), v.object({ account_id: v.string() })])),
  ),
  groups: v.optional(v.array(v.object({ slug: v.string() }))),
});
type SentRule = v.InferOutput<typeof Sent>;

function sentRule({ body }: Visit): SentRule {
  const sent = v.safeParse(Sent, body);
  if (!sent.success) throw badRequest('Bad request', { fields: fieldErrors(sent.issues) });
  return sent.output;
}

const isList = (kind: RestrictionKind): boolean => kind === 'push' || kind === 'restrict_merges';

function newRule(visit: Visit): BranchRestrictionRecord {
  const sent = sentRule(visit);
  const { kind } = sent;
  if (!kind) throw missing('kind');
  if (isList(kind) && !sent.users) throw missing('users');
  if (isList(kind) && !sent.groups) throw missing('groups');
  const empty: BranchRestrictionRecord = {
    ...{ id: 1 + highestId(visit), kind, users: [], groups: [], value: null },
    match: { by: 'glob', pattern: '' },
  };
  const rule = changedRule(empty, { branch_match_kind: 'glob', ...sent }, visit);
  if (rule.match.by === 'glob' && rule.match.pattern === '') throw missing('pattern');
  return rule;
}

/** Lists of people are kept by the kinds that have them, and ignored for the others. */
function changedRule(
  before: BranchRestrictionRecord,
  sent: SentRule,
  visit: Visit,
): BranchRestrictionRecord {
  const kind = sent.kind ?? before.kind;
  refusePremium(kind, visit);
  const lists = isList(kind)
    ? {
        users: sent.users ? sent.users.map((one) => knownUser(one, visit)) : before.users,
        groups: sent.groups ? sent.groups.map((one) => knownGroup(one, visit)) : before.groups,
      }
    : { users: [], groups: [] };
  return {
    ...{ id: before.id, kind, match: matchOf(before.match, sent), ...lists },
    value: sent.value === undefined ? before.value : sent.value,
  };
}

function matchOf(
  before: BranchRestrictionRecord['match'],
  { branch_match_kind: by = before.by, branch_type, pattern }: SentRule,
): BranchRestrictionRecord['match'] {
  if (by === 'glob') {
    return { by, pattern: pattern ?? (before.by === 'glob' ? before.pattern : '') };
  }
  const branchType =
    branch_type ?? (before.by === 'branching_model' ? before.branchType : undefined);
  if (!branchType) throw missing('branch_type');
  return { by, branchType };
}

/** Somebody who left the workspace may stay listed. */
function knownUser(sent: NonNullable<SentRule['users']>[number], { index }: Visit): string {
  const account = index.findAnybody('uuid' in sent ? sent.uuid : sent.account_id);
  if (!account) throw badRequest('Bad request', { fields: { users: ['User not found.'] } });
  return account.uuid;
}

function knownGroup({ slug }: { readonly slug: string }, { index }: Visit): string {
  if (!index.findGroup(slug)) {
    throw badRequest('Bad request', { fields: { groups: ['Group not found.'] } });
  }
  return slug;
}

/** Merge checks that block, and what resets or merges by itself. https://bitbucket.org/product/pricing */
const PREMIUM: ReadonlySet<RestrictionKind> = new Set([
  'enforce_merge_checks',
  'reset_pullrequest_approvals_on_change',
  'smart_reset_pullrequest_approvals',
  'reset_pullrequest_changes_requested_on_change',
  'allow_auto_merge_when_builds_pass',
]);

function refusePremium(kind: RestrictionKind, { switches }: Visit): void {
  if (PREMIUM.has(kind) && switches.plan !== 'premium') {
    throw forbidden('This feature needs the Premium plan.');
  }
}

function refuseTwin(rule: BranchRestrictionRecord, { branchRestrictions }: RepositoryRecord): void {
  const key = keyOf(rule);
  if (branchRestrictions.some((one) => one.id !== rule.id && keyOf(one) === key)) {
    throw badRequest('A branch restriction of this kind is there already for this pattern.');
  }
}

const keyOf = ({ kind, match }: BranchRestrictionRecord): string => JSON.stringify([kind, match]);

function askedRule(
  { branchRestrictions }: RepositoryRecord,
  { param }: Visit,
): BranchRestrictionRecord {
  const id = param('id');
  const rule = branchRestrictions.find((one) => String(one.id) === id);
  if (!rule) throw notFound(`No branch restriction with id ${id}.`);
  return rule;
}

const missing = (field: string) =>
  badRequest('Bad request', { fields: { [field]: ['This field is required.'] } });

const withRules = (
  data: Visit['index']['data'],
  { uuid }: RepositoryRecord,
  change: (rules: readonly BranchRestrictionRecord[]) => readonly BranchRestrictionRecord[],
) =>
  withRepository(data, uuid, (repository) => ({
    ...repository,
    branchRestrictions: change(repository.branchRestrictions),
  }));

const highestId = ({ index }: Visit): number =>
  index.data.repositories.reduce(
    (highest, { branchRestrictions }) =>
      Math.max(highest, ...branchRestrictions.map(({ id }) => id)),
    0,
  );

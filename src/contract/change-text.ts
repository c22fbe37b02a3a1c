import { type AccessIndex } from '../domain/access/access-index';
import { type BranchRule } from '../domain/facts/facts';
import { type GroupSlug } from '../domain/facts/ids';
import { rowsRead } from '../domain/facts/reading';
import { type Change, type GrantPlace } from '../domain/gates/change';

/** `add them to group Artists`, as one step of a sentence: the same on pages and at the terminal. */
export function toChangeText(index: AccessIndex, change: Change): string {
  switch (change.kind) {
    case 'grant-to-person':
      return `grant them ${change.level} on ${toPlaceText(index, change.on)}`;
    case 'revoke-from-person':
      return `take their direct grant on ${toPlaceText(index, change.on)} away`;
    case 'revoke-from-group': {
      const group = toGroupText(index, change.group);
      return `take the grant of ${group} on ${toPlaceText(index, change.on)} away`;
    }
    case 'add-to-group':
      return `add them to ${toGroupText(index, change.group)}`;
    case 'remove-from-group':
      return `take them out of ${toGroupText(index, change.group)}`;
    case 'withdraw-admin-role':
      return 'make them a member of the workspace instead of an admin';
    case 'make-private':
      return `make ${toPlaceText(index, { repository: change.repository })} private`;
    default:
      return toRuleChangeText(index, change);
  }
}

type RuleChange = Extract<Change, { readonly rule: number }>;

function toRuleChangeText(index: AccessIndex, change: RuleChange): string {
  const rule = toRuleText(index, change);
  switch (change.kind) {
    case 'exempt-person':
      return `put them on the list of ${rule}`;
    case 'strike-person':
      return `take them off the list of ${rule}`;
    case 'strike-group':
      return `take ${toGroupText(index, change.group)} off the list of ${rule}`;
  }
}

function toPlaceText({ facts, projects }: AccessIndex, on: GrantPlace): string {
  if ('project' in on) return `project ${projects.get(on.project)?.key ?? on.project}`;
  const found = facts.repositories.find(({ uuid }) => uuid === on.repository);
  return found === undefined ? on.repository : `${facts.workspace.slug}/${found.slug}`;
}

function toGroupText({ groupsBySlug }: AccessIndex, slug: GroupSlug): string {
  return `group ${groupsBySlug.get(slug)?.name ?? slug}`;
}

function toRuleText({ facts }: AccessIndex, at: RuleChange): string {
  const repository = facts.repositories.find(({ uuid }) => uuid === at.repository);
  const rules = repository === undefined ? [] : rowsRead(repository.branchRules);
  const rule = rules.find(({ id }) => id === at.rule);
  return rule === undefined
    ? `rule ${at.rule}`
    : `rule ${rule.id} (${rule.kind} on ${toMatchText(rule)})`;
}

/** The pattern, or the kind of branch of the branching model. */
export function toMatchText({ match }: BranchRule): string {
  switch (match.by) {
    case 'pattern':
      return match.pattern;
    case 'branching-model':
      return `${match.branchType} of the branching model`;
    case 'unknown':
      return 'branches that Usher cannot tell';
  }
}

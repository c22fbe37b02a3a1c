import { effectiveModel } from '../../../local/bitbucket/effective-branching-model';
import {
  type BranchRestrictionRecord,
  type BranchType,
} from '../../../local/bitbucket/branch-records';
import { type ProjectRecord, type RepositoryRecord } from '../../../local/bitbucket/workspace-data';

export type GateAction = 'push' | 'merge';

/**
 * The branch rules of one repository as Cedar policies, from
 * https://support.atlassian.com/bitbucket-cloud/docs/use-branch-permissions/ and the REST API's text on
 * branch restrictions. Cedar's own `like` matches the names: `*` is any run of characters.
 *
 * - Without write access nothing is permitted; a rule never grants.
 * - A rule stops everybody but those on its list; who is on the list of any rule that applies is
 *   allowed, whatever other rules say.
 * - `push` stops pushes, `restrict_merges` stops merges; who may push by name may merge, too.
 */
export function branchPolicies(
  repository: RepositoryRecord,
  project: ProjectRecord | undefined,
): string {
  const rules = repository.branchRestrictions.map((rule) => ({
    rule,
    applies: conditionOf(rule, { repository, project }),
  }));
  const ofKind = (kind: string) => rules.filter(({ rule }) => rule.kind === kind);
  const pushRules = ofKind('push');
  const mergeRules = ofKind('restrict_merges');
  return [
    'permit(principal in Access::"write", action, resource);',
    ...pushRules.map(({ applies }) => forbid('push', applies, pushRules)),
    ...mergeRules.map(({ applies }) => forbid('merge', applies, [...mergeRules, ...pushRules])),
  ].join('\n');
}

interface Applying {
  readonly rule: BranchRestrictionRecord;
  readonly applies: string;
}

function forbid(action: GateAction, applies: string, exempting: readonly Applying[]): string {
  const exempt = exempting.map(
    (other) => `(${other.applies} && principal in Exempt::"${other.rule.id}")`,
  );
  return (
    `forbid(principal, action == Action::"${action}", resource) ` +
    `when { ${applies} } unless { ${exempt.join(' || ')} };`
  );
}

interface Place {
  readonly repository: RepositoryRecord;
  readonly project: ProjectRecord | undefined;
}

function conditionOf({ match }: BranchRestrictionRecord, place: Place): string {
  return match.by === 'glob'
    ? `resource.name like ${quoted(match.pattern)}`
    : conditionOfType(match.branchType, place);
}

/** `development` and `production` are one branch each; the others are prefixes. */
function conditionOfType(branchType: BranchType, { repository, project }: Place): string {
  const model = effectiveModel(repository, project);
  if (branchType === 'development' || branchType === 'production') {
    const target = model[branchType];
    const isOn = branchType === 'development' || model.production.enabled;
    const name = target.name ?? repository.mainBranch;
    return isOn && name !== undefined ? `resource.name == ${quoted(name)}` : 'false';
  }
  const prefix = model.branchTypes.find(({ kind, enabled }) => enabled && kind === branchType);
  if (prefix === undefined) return 'false';
  return `resource.name like "${escaped(prefix.prefix).replaceAll('*', '\\*')}*"`;
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

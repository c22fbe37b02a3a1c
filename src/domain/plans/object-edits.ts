import { type DefaultReviewer } from '../facts/details';
import { type GroupGrant, type PersonGrant, type Project, type Repository } from '../facts/facts';
import { type ValueAction } from './action-value';
import { withEntry } from './list-edits';

/** What changes a project or a repository. */
export type ObjectAction = Exclude<
  ValueAction,
  { readonly kind: 'group-membership' | 'workspace-role' }
>;
type GrantAction = Extract<ObjectAction, { readonly kind: 'person-grant' | 'group-grant' }>;
type ReviewerAction = Extract<ObjectAction, { readonly kind: 'default-reviewer' }>;
type ExemptionAction = Extract<ObjectAction, { readonly kind: 'branch-exemption' }>;

/** The project after an action on it. */
export function editProject(project: Project, action: ObjectAction): Project {
  return isGrant(action) ? { ...project, ...editGrants(project, action) } : project;
}

/** The repository after an action on it or on its project. */
export function editRepository(repository: Repository, action: ObjectAction): Repository {
  switch (action.kind) {
    case 'person-grant':
    case 'group-grant':
      return 'repository' in action.on
        ? { ...repository, ...editGrants(repository, action) }
        : repository;
    case 'default-reviewer':
      return { ...repository, defaultReviewers: editReviewers(repository, action) };
    case 'branch-exemption':
      return { ...repository, branchRules: editRules(repository, action) };
    case 'visibility':
      return { ...repository, isPrivate: action.after === 'private' };
    case 'fork-policy':
      return { ...repository, forkPolicy: action.after };
  }
}

function isGrant(action: ObjectAction): action is GrantAction {
  return action.kind === 'person-grant' || action.kind === 'group-grant';
}

type Scope = Pick<Project, 'groupGrants' | 'personGrants'>;

function editGrants(scope: Scope, action: GrantAction): Partial<Scope> {
  const level = action.after;
  if (action.kind === 'person-grant') {
    const { person } = action;
    const row: PersonGrant | undefined = level === 'none' ? undefined : { person, level };
    return { personGrants: withEntry(scope.personGrants, (grant) => grant.person === person, row) };
  }
  const { group } = action;
  const row: GroupGrant | undefined = level === 'none' ? undefined : { group, level };
  return { groupGrants: withEntry(scope.groupGrants, (grant) => grant.group === group, row) };
}

/** A repository lists those of its project beside its own. */
function editReviewers({ defaultReviewers }: Repository, { on, person, after }: ReviewerAction) {
  const origin: DefaultReviewer['origin'] = 'repository' in on ? 'repository' : 'project';
  const isSame = (row: DefaultReviewer) => row.person === person && row.origin === origin;
  return withEntry(defaultReviewers, isSame, after ? { person, origin } : undefined);
}

function editRules({ branchRules }: Repository, action: ExemptionAction) {
  if (branchRules.state === 'unread') return branchRules;
  const { person, after } = action;
  const value = branchRules.value.map((rule) => {
    if (rule.id !== action.rule) return rule;
    const others = rule.people.filter((one) => one !== person);
    return { ...rule, people: after ? [...others, person] : others };
  });
  return { ...branchRules, value };
}

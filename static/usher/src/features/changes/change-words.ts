import { t } from '@lingui/core/macro';
import {
  type Change,
  type ChangeCode,
  type ChangeScope,
  type Holder,
} from '../../../../../src/domain/changes/change';
import { type AccessKey } from '../../../../../src/domain/facts/details';
import { type BranchRule } from '../../../../../src/domain/facts/facts';
import { levelWord } from '../../lib/level-words';
import { roleWord } from '../people/role-words';
import { type ChangeNames } from './change-names';
import { capital, line, type Parts } from './parts';

type Say<Code extends ChangeCode> = (change: Change<Code>, names: ChangeNames) => Parts;

/** What happened, as a sentence without a full stop. */
export function changeSentence(change: Change, names: ChangeNames): Parts {
  return capital(changeParts(change, names));
}

/** The same for the middle of a sentence. */
export function changeParts(change: Change, names: ChangeNames): Parts {
  // The compiler does not see that a code picks the sentence for its own details.
  const say = SENTENCES[change.code] as Say<ChangeCode>;
  return say(change, names);
}

const SENTENCES: { readonly [Code in ChangeCode]: Say<Code> } = {
  'person-joined': ({ person }, { person: p }) => line`${p(person)} joined the workspace`,
  'person-left': ({ person }, { person: p }) => line`${p(person)} left the workspace`,
  'role-changed': ({ person, before, after }, { person: p }) =>
    line`${p(person)}: role changed from ${roleWord(before)} to ${roleWord(after)}`,
  'seats-changed': ({ before, after }) =>
    line`seats: at most ${String(before)}, now ${String(after)}`,
  'group-appeared': ({ group }, { group: g }) => line`group ${g(group)} appeared`,
  'group-vanished': ({ group }, { group: g }) => line`group ${g(group)} vanished`,
  'group-renamed': ({ group, before }, { group: g }) =>
    line`group ${before} is called ${g(group)} now`,
  'group-member-joined': ({ person, group }, names) =>
    line`${names.person(person)} joined group ${names.group(group)}`,
  'group-member-left': ({ person, group }, names) =>
    line`${names.person(person)} left group ${names.group(group)}`,
  'grant-added': ({ holder, after, scope }, names) =>
    line`${who(holder, names)} was given ${levelWord(after)} on ${where(scope, names)}`,
  'grant-removed': ({ holder, before, scope }, names) =>
    line`${who(holder, names)} lost the grant of ${levelWord(before)} on ${where(scope, names)}`,
  'grant-raised': ({ holder, before, after, scope }, names) =>
    line`the grant of ${who(holder, names)} on ${where(scope, names)} was raised from ${levelWord(before)} to ${levelWord(after)}`,
  'grant-lowered': ({ holder, before, after, scope }, names) =>
    line`the grant of ${who(holder, names)} on ${where(scope, names)} was lowered from ${levelWord(before)} to ${levelWord(after)}`,
  'project-created': ({ after }) => line`project ${after.key} (${after.name}) was created`,
  'project-deleted': ({ before }) => line`project ${before.key} (${before.name}) was deleted`,
  'project-renamed': ({ before, after }) =>
    line`project ${before.key} (${before.name}) is called ${after.key} (${after.name}) now`,
  'repository-created': ({ repository }, names) =>
    line`repository ${names.repository(repository)} was created`,
  'repository-deleted': ({ before }) => line`repository ${before.name} was deleted`,
  'repository-renamed': ({ repository, before }, names) =>
    line`repository ${before.name} is called ${names.repository(repository)} now`,
  'repository-moved': ({ repository, before, after }, names) =>
    line`repository ${names.repository(repository)} moved from project ${names.project(before)} to ${names.project(after)}`,
  'made-public': ({ scope }, names) => line`${where(scope, names)} was made public`,
  'made-private': ({ scope }, names) => line`${where(scope, names)} was made private`,
  'branch-rule-added': ({ repository, after }, names) =>
    line`branch rule added on ${names.repository(repository)}: ${rule(after, names)}`,
  'branch-rule-removed': ({ repository, before }, names) =>
    line`branch rule removed from ${names.repository(repository)}: ${rule(before, names)}`,
  'branch-rule-changed': ({ repository, before, after }, names) =>
    line`branch rule changed on ${names.repository(repository)}: ${rule(before, names)}; now ${rule(after, names)}`,
  'access-key-added': ({ scope, after }, names) =>
    line`access key ${key(after)} was added to ${where(scope, names)}`,
  'access-key-removed': ({ scope, before }, names) =>
    line`access key ${key(before)} was removed from ${where(scope, names)}`,
  'default-reviewer-added': ({ repository, person }, names) =>
    line`${names.person(person)} became a default reviewer of ${names.repository(repository)}`,
  'default-reviewer-removed': ({ repository, person }, names) =>
    line`${names.person(person)} is no longer a default reviewer of ${names.repository(repository)}`,
  'fork-policy-changed': ({ repository, before, after }, names) =>
    line`fork policy of ${names.repository(repository)} changed from ${forkWord(before)} to ${forkWord(after)}`,
};

/** `project PAY`, or the repository. */
export function where(scope: ChangeScope, names: ChangeNames): Parts {
  return scope.kind === 'project'
    ? [t`project ${names.project(scope.project)}`]
    : [names.repository(scope.repository)];
}

/** `group platform`, or the person. */
export function who(holder: Holder, names: ChangeNames): Parts {
  return holder.kind === 'group'
    ? line`group ${names.group(holder.group)}`
    : [names.person(holder.person)];
}

function rule({ kind, match, people, groups, value }: BranchRule, names: ChangeNames): Parts {
  const on = {
    pattern: () => t`on ${match.by === 'pattern' ? match.pattern : ''}`,
    'branching-model': () =>
      t`on ${match.by === 'branching-model' ? match.branchType : ''} of the branching model`,
    unknown: () => t`on branches that Usher cannot tell`,
  }[match.by]();
  const number = value === undefined ? '' : ` (${value})`;
  const exempt = [
    ...people.map((person) => names.person(person)),
    ...groups.map((group) => names.group(group)),
  ];
  const except = exempt.flatMap((part, position) => [position === 0 ? ', except ' : ', ', part]);
  return line`${kind.replaceAll('_', ' ')}${number} ${on}${except}`;
}

function key({ label, fingerprint }: AccessKey): string {
  return fingerprint === undefined ? label : `${label} (${fingerprint})`;
}

function forkWord(policy: string): string {
  return policy.replaceAll('_', ' ');
}

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
import { formatCount } from '../../lib/plural';
import { roleWord } from '../people/role-words';
import { type ChangeNames } from './change-names';
import { capital, type Parts, told } from './parts';

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
  'person-joined': ({ person }, names) =>
    told((of) => t`${of(names.person(person))} joined the workspace`),
  'person-left': ({ person }, names) =>
    told((of) => t`${of(names.person(person))} left the workspace`),
  'role-changed': ({ person, before, after }, names) =>
    told(
      (of) =>
        t`${of(names.person(person))}: role changed from ${roleWord(before)} to ${roleWord(after)}`,
    ),
  'seats-changed': ({ before, after }) => [
    t`seats: at most ${formatCount(before)}, now ${formatCount(after)}`,
  ],
  'group-appeared': ({ group }, names) => told((of) => t`group ${of(names.group(group))} appeared`),
  'group-vanished': ({ group }, names) => told((of) => t`group ${of(names.group(group))} vanished`),
  'group-renamed': ({ group, before }, names) =>
    told((of) => t`group ${of(before)} is called ${of(names.group(group))} now`),
  'group-member-joined': ({ person, group }, names) =>
    told((of) => t`${of(names.person(person))} joined group ${of(names.group(group))}`),
  'group-member-left': ({ person, group }, names) =>
    told((of) => t`${of(names.person(person))} left group ${of(names.group(group))}`),
  'grant-added': ({ holder, after, scope }, names) =>
    told(
      (of) =>
        t`${of(who(holder, names))} was given ${levelWord(after)} on ${of(where(scope, names))}`,
    ),
  'grant-removed': ({ holder, before, scope }, names) =>
    told(
      (of) =>
        t`${of(who(holder, names))} lost the grant of ${levelWord(before)} on ${of(where(scope, names))}`,
    ),
  'grant-raised': ({ holder, before, after, scope }, names) =>
    told(
      (of) =>
        t`the grant of ${of(who(holder, names))} on ${of(where(scope, names))} was raised from ${levelWord(before)} to ${levelWord(after)}`,
    ),
  'grant-lowered': ({ holder, before, after, scope }, names) =>
    told(
      (of) =>
        t`the grant of ${of(who(holder, names))} on ${of(where(scope, names))} was lowered from ${levelWord(before)} to ${levelWord(after)}`,
    ),
  'project-created': ({ after }) => [t`project ${after.key} (${after.name}) was created`],
  'project-deleted': ({ before }) => [t`project ${before.key} (${before.name}) was deleted`],
  'project-renamed': ({ before, after }) => [
    t`project ${before.key} (${before.name}) is called ${after.key} (${after.name}) now`,
  ],
  'repository-created': ({ repository }, names) =>
    told((of) => t`repository ${of(names.repository(repository))} was created`),
  'repository-deleted': ({ before }) => [t`repository ${before.name} was deleted`],
  'repository-renamed': ({ repository, before }, names) =>
    told(
      (of) => t`repository ${of(before.name)} is called ${of(names.repository(repository))} now`,
    ),
  'repository-moved': ({ repository, before, after }, names) =>
    told(
      (of) =>
        t`repository ${of(names.repository(repository))} moved from project ${names.project(before)} to ${names.project(after)}`,
    ),
  'made-public': ({ scope }, names) => told((of) => t`${of(where(scope, names))} was made public`),
  'made-private': ({ scope }, names) =>
    told((of) => t`${of(where(scope, names))} was made private`),
  'branch-rule-added': ({ repository, after }, names) =>
    told(
      (of) =>
        t`branch rule added on ${of(names.repository(repository))}: ${of(rule(after, names))}`,
    ),
  'branch-rule-removed': ({ repository, before }, names) =>
    told(
      (of) =>
        t`branch rule removed from ${of(names.repository(repository))}: ${of(rule(before, names))}`,
    ),
  'branch-rule-changed': ({ repository, before, after }, names) =>
    told(
      (of) =>
        t`branch rule changed on ${of(names.repository(repository))}: ${of(rule(before, names))}; now ${of(rule(after, names))}`,
    ),
  'access-key-added': ({ scope, after }, names) =>
    told((of) => t`access key ${key(after)} was added to ${of(where(scope, names))}`),
  'access-key-removed': ({ scope, before }, names) =>
    told((of) => t`access key ${key(before)} was removed from ${of(where(scope, names))}`),
  'default-reviewer-added': ({ repository, person }, names) =>
    told(
      (of) =>
        t`${of(names.person(person))} became a default reviewer of ${of(names.repository(repository))}`,
    ),
  'default-reviewer-removed': ({ repository, person }, names) =>
    told(
      (of) =>
        t`${of(names.person(person))} is no longer a default reviewer of ${of(names.repository(repository))}`,
    ),
  'fork-policy-changed': ({ repository, before, after }, names) =>
    told(
      (of) =>
        t`fork policy of ${of(names.repository(repository))} changed from ${forkWord(before)} to ${forkWord(after)}`,
    ),
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
    ? told((of) => t`group ${of(names.group(holder.group))}`)
    : [names.person(holder.person)];
}

function rule({ kind, match, people, groups, value }: BranchRule, names: ChangeNames): Parts {
  const name = kind.replaceAll('_', ' ');
  const on = placeOfRule(match, value === undefined ? name : `${name} (${value})`);
  const exempt = [
    ...people.map((person) => names.person(person)),
    ...groups.map((group) => names.group(group)),
  ];
  if (exempt.length === 0) return [on];
  const listed = exempt.flatMap((part, position) => (position === 0 ? [part] : [', ', part]));
  return told((of) => t`${on}, except ${of(listed)}`);
}

function placeOfRule(match: BranchRule['match'], rule: string): string {
  switch (match.by) {
    case 'pattern':
      return t`${rule} on ${match.pattern}`;
    case 'branching-model':
      return t`${rule} on ${match.branchType} of the branching model`;
    case 'unknown':
      return t`${rule} on branches that Usher cannot tell`;
  }
}

function key({ label, fingerprint }: AccessKey): string {
  return fingerprint === undefined ? label : `${label} (${fingerprint})`;
}

function forkWord(policy: string): string {
  return policy.replaceAll('_', ' ');
}

import { oneOf, rulePart, uuidPart } from './change-ids';
import { type ActionOf, type WritableAction } from './changes';
import { reviewerSchema } from './detail-schemas';
import { findPlace } from './find-place';
import { lookAtGroupGrant, lookAtPersonGrant } from './look-at-grant';
import { type Looking, type Sight, unreadable } from './looking';
import { parseAnswer } from './parse-answer';
import { repositorySchema } from './schemas';
import { toBranchRule } from './to-branch-rule';

/**
 * Reads what an action wants to change, as Bitbucket shows it now.
 * @throws BitbucketError where it cannot be told, BitbucketWriteError for an id that is none
 */
export async function lookAt(action: WritableAction, looking: Looking): Promise<Sight> {
  switch (action.kind) {
    case 'person-grant':
      return lookAtPersonGrant(action, looking);
    case 'group-grant':
      return lookAtGroupGrant(action, looking);
    case 'branch-exemption':
      return lookAtExemption(action, looking);
    case 'default-reviewer':
      return lookAtReviewer(action, looking);
    case 'visibility': {
      oneOf(action.after, ['public', 'private']);
      const { path, raw } = await lookAtRepository(action.repository, looking);
      if (raw.is_private == null) throw unreadable('whether the repository is private');
      return { value: raw.is_private ? 'private' : 'public', target: { path } };
    }
    case 'fork-policy': {
      oneOf(action.after, ['allow_forks', 'no_public_forks', 'no_forks']);
      const { path, raw } = await lookAtRepository(action.repository, looking);
      if (raw.fork_policy == null) throw unreadable('the fork policy');
      return { value: raw.fork_policy, target: { path } };
    }
  }
}

async function lookAtExemption(
  { repository, rule: number, person }: ActionOf<'branch-exemption'>,
  { desk, workspace }: Looking,
): Promise<Sight> {
  uuidPart(person);
  const path = `/2.0/repositories/${workspace}/${uuidPart(repository)}/branch-restrictions/${rulePart(number)}`;
  const { row: rule, doubt } = toBranchRule(await desk.ask(path));
  // The list is replaced as a whole: a rewritten half of it would shut people out.
  if (rule?.id !== number || doubt !== undefined) throw unreadable('who is exempt from the rule');
  if (rule.kind !== 'push' && rule.kind !== 'restrict_merges') {
    throw unreadable('a list of people in this rule, whose kind has none');
  }
  return { value: rule.people.includes(person), target: { path, listed: rule.people } };
}

async function lookAtReviewer(
  { on, person }: ActionOf<'default-reviewer'>,
  looking: Looking,
): Promise<Sight> {
  const part = uuidPart(person);
  const list = `${await findPlace(on, looking)}/default-reviewers`;
  const rows = await looking.desk.list(`${list}?pagelen=100`);
  const uuids = rows.map((row) => parseAnswer(reviewerSchema, row).user.uuid);
  return { value: uuids.includes(person), target: { path: `${list}/${part}` } };
}

/**
 * By uuid, and only one that is there: a PUT on an unknown slug would create a repository.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
async function lookAtRepository(repository: string, { desk, workspace }: Looking) {
  const path = `/2.0/repositories/${workspace}/${uuidPart(repository)}`;
  const raw = parseAnswer(
    repositorySchema,
    await desk.ask(`${path}?fields=uuid,slug,is_private,fork_policy`),
  );
  if (raw.uuid !== repository) throw unreadable('the repository that was asked for');
  return { path, raw };
}

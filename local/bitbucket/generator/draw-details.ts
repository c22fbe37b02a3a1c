import { createRandom } from '../random';
import { daysBefore } from '../timestamps';
import {
  type AccountRecord,
  type ForkElsewhereRecord,
  type InvitationRecord,
  type ProjectRecord,
  type RepositoryRecord,
  type Uuid,
  type WorkspaceData,
} from '../workspace-data';
import { createModelRuleDraw, createProjectRuleDraw, drawModel } from './draw-branch-set-up';
import { createAccessKeyDraw, createWebhookDraw } from './draw-machines';
import { type DetailSources } from './draw';
import { drawUuid, elementAt, indexBelow, oneOf, upToOneOf } from './sampling';

/**
 * Adds what stands beside access: keys, webhooks, forks, reviewers, branching models, rules of
 * projects, invitations. Drawn from numbers of their own, so that people, groups, grants and levels
 * of a seed stay what they were.
 */
export function addDetails(data: WorkspaceData, seed: number, now: number): WorkspaceData {
  // Beyond every seed there is: no workspace is drawn from these numbers.
  const random = createRandom(seed ^ 0x80000000);
  const left = drawFormerMembers(random, Math.ceil(data.accounts.length / 100));
  const sources: DetailSources = {
    random,
    now,
    places: data.projects.length + data.repositories.length,
    people: [...data.accounts, ...left].map(({ uuid }) => uuid),
    groups: data.groups.map(({ slug }) => slug),
  };
  const drawKey = createAccessKeyDraw(sources);
  const drawWebhook = createWebhookDraw(sources);
  const draws = { ...sources, drawKey, drawWebhook };
  const repositories = detailedRepositories(data.repositories, draws);
  return {
    ...data,
    projects: detailedProjects(data.projects, draws),
    repositories,
    formerMembers: left,
    webhooks: [drawWebhook(), drawWebhook()],
    invitations: Array.from({ length: 1 + indexBelow(random, 8) }, (_, position) =>
      drawInvitation(position, sources),
    ),
    forksElsewhere: repositories
      .filter(() => random() < 0.005)
      .map((parent) => drawForkElsewhere(parent, sources)),
  };
}

interface DetailDraws extends DetailSources {
  readonly drawKey: ReturnType<typeof createAccessKeyDraw>;
  readonly drawWebhook: ReturnType<typeof createWebhookDraw>;
}

/** The part now and then, with that chance; else nothing. */
const sometimes =
  (random: () => number) =>
  <Part extends object>(chance: number, make: () => Part): Part | undefined =>
    random() < chance ? make() : undefined;

function detailedProjects(projects: readonly ProjectRecord[], draws: DetailDraws): ProjectRecord[] {
  const { random, drawKey, people } = draws;
  const drawRule = createProjectRuleDraw(draws);
  const add = sometimes(random);
  return projects.map((project) => ({
    ...project,
    ...add(0.15, () => ({ branchingModel: drawModel(draws) })),
    ...add(0.05, () => ({ accessKeys: [drawKey()] })),
    ...add(0.2, () => ({ defaultReviewers: [oneOf(random, people)] })),
    ...add(0.1, () => ({ branchRestrictions: [drawRule()] })),
  }));
}

function detailedRepositories(
  repositories: readonly RepositoryRecord[],
  draws: DetailDraws,
): RepositoryRecord[] {
  const { random, drawKey, drawWebhook, people } = draws;
  const drawRule = createModelRuleDraw(draws);
  const add = sometimes(random);
  return repositories.map((repository, position) => ({
    ...repository,
    ...add(0.02, () => ({ branchingModel: drawModel(draws) })),
    ...add(0.02, () => ({ overridesMergeStrategy: true })),
    ...add(0.04, () => ({ accessKeys: [drawKey()] })),
    ...add(0.05, () => ({ webhooks: [drawWebhook()] })),
    ...add(0.08, () => ({ defaultReviewers: [oneOf(random, people)] })),
    ...add(0.02, () => ({ forkPolicy: 'allow_forks' as const })),
    ...add(position > 0 ? 0.01 : 0, () => ({ parent: earlier(repositories, position, random) })),
    ...add(repository.branchRestrictions.length > 0 ? 0.06 : 0, () => ({
      branchRestrictions: [...repository.branchRestrictions, drawRule()],
    })),
  }));
}

/** What a repository may have been forked from: one that stands before it in the list. */
const earlier = (
  repositories: readonly RepositoryRecord[],
  position: number,
  random: () => number,
): Uuid => elementAt(repositories, indexBelow(random, position)).uuid;

const drawFormerMembers = (random: () => number, count: number): AccountRecord[] =>
  Array.from({ length: count }, (_, position) => ({
    uuid: drawUuid(random),
    type: 'user',
    displayName: `Gone Away ${position}`,
    accountId: `712020:${drawUuid(random).slice(1, -1)}`,
    nickname: `gone.away.${position}`,
  }));

function drawInvitation(position: number, sources: DetailSources): InvitationRecord {
  const { random, now, people, groups } = sources;
  return {
    email: `invited.${position}@${random() < 0.7 ? 'example.com' : 'elsewhere.example'}`,
    groups: upToOneOf(random, groups),
    invitedBy: oneOf(random, people),
    sentOn: daysBefore(now, indexBelow(random, 200)),
  };
}

function drawForkElsewhere(
  { uuid, slug, isPrivate }: RepositoryRecord,
  { random, now, people }: DetailSources,
): ForkElsewhereRecord {
  const workspace = `elsewhere-${indexBelow(random, 1000)}`;
  return {
    uuid: drawUuid(random),
    slug,
    workspace: { uuid: drawUuid(random), slug: workspace, name: workspace },
    parent: uuid,
    isPrivate: isPrivate && random() < 0.8,
    readers: random() < 0.5 ? [oneOf(random, people)] : [],
    createdOn: daysBefore(now, indexBelow(random, 100)),
  };
}

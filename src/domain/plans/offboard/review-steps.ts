import { type DefaultReviewer } from '../../facts/details';
import { type Repository } from '../../facts/facts';
import { isComplete, rowsRead } from '../../facts/reading';
import { createNames, enumerate } from '../../findings/evidence/names';
import { type Action } from '../action';
import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll } from './leaver';
import { answeredBy, type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';

/** Default reviewers and open pull requests: work that waits for somebody who does not come back. */
export function planReviews(leavers: readonly Leaver[], context: PlanContext): Part {
  const people = new Map(leavers.map((leaver) => [leaver.person, leaver]));
  const { repositories } = context.index.facts;
  const steps = repositories.flatMap((repository) =>
    rowsRead(repository.defaultReviewers).flatMap((reviewer) => {
      const leaver = people.get(reviewer.person);
      return leaver === undefined ? [] : [toStep({ repository, reviewer, leaver }, context)];
    }),
  );
  const handOvers = leavers.map((leaver) => handOver(leaver, context));
  return {
    steps: [...oncePerPlace(steps), ...handOvers],
    hazards: [
      { ...pullRequestsNotKnown(leavers), ...answeredBy(handOvers) },
      ...notRead(leavers, context),
    ],
  };
}

/** What a project gives stands in each of its repositories. */
function oncePerPlace(steps: readonly DraftStep[]): readonly DraftStep[] {
  return [...new Map(steps.map((step) => [JSON.stringify(step.action), step])).values()];
}

interface Reviewing {
  readonly repository: Repository;
  readonly reviewer: DefaultReviewer;
  readonly leaver: Leaver;
}

function toStep(reviewing: Reviewing, context: PlanContext): DraftStep {
  const { repository, leaver } = reviewing;
  const names = createNames(context.index.facts);
  const action = actionOf(reviewing);
  const says = `Take ${leaver.name} off the default reviewers of ${names.repository(repository.uuid)}, or of its project`;
  return draftStep(context, {
    action,
    phase: 'branches',
    ...(action.kind === 'by-hand' && { says }),
    why: `New pull requests ask ${leaver.name} for a review, and may wait for it.`,
    source: SOURCES.api,
  });
}

/** Bitbucket does not always say whether the project or the repository names the reviewer. */
function actionOf({ repository, reviewer, leaver }: Reviewing): Action {
  const { person } = leaver;
  const { origin } = reviewer;
  const taken = { kind: 'default-reviewer', person, before: true, after: false } as const;
  if (origin === 'project' && repository.project !== undefined)
    return { ...taken, on: { project: repository.project } };
  const on = { repository: repository.uuid };
  if (origin === 'repository') return { ...taken, on };
  return { kind: 'by-hand', code: 'check-setting', person, on, about: 'default reviewers' };
}

function handOver({ person, name }: Leaver, context: PlanContext): DraftStep {
  const { facts } = context.index;
  const slug = encodeURIComponent(facts.workspace.slug);
  const names = createNames(facts);
  const seen = facts.repositories.filter(({ activity }) =>
    activity === undefined
      ? false
      : rowsRead(activity.pullRequests).some((trace) => trace.person === person),
  );
  const lately =
    seen.length === 0
      ? ''
      : ` They worked on pull requests of ${enumerate(seen.map(({ uuid }) => names.repository(uuid)))}.`;
  return draftStep(context, {
    action: { kind: 'by-hand', code: 'hand-over-pull-requests', person },
    phase: 'branches',
    says: `Hand over or decline the open pull requests of ${name}, and those that wait for their review`,
    why: `They stay open, and nobody is told.${lately}`,
    at: {
      url: `https://bitbucket.org/${slug}/workspace/pull-requests/?user_filter=ALL&author=${encodeURIComponent(person)}`,
      path: `Pull requests → Author → ${name}`,
    },
    source: SOURCES.pullRequests,
  });
}

function pullRequestsNotKnown(leavers: readonly Leaver[]): Hazard {
  return {
    code: 'pull-requests-not-known',
    severity: 'not-known',
    says: `How many pull requests of ${nameAll(leavers)} are open, or wait for them, was not read.`,
    remedy: 'The search is linked in the plan.',
    source: SOURCES.pullRequests,
  };
}

function notRead(leavers: readonly Leaver[], { index }: PlanContext): readonly Hazard[] {
  const { lists, repositories } = index.facts;
  const open = repositories.filter((one) => !isComplete(one.defaultReviewers)).length;
  if (open === 0 && isComplete(lists.repositories)) return [];
  const where = isComplete(lists.repositories)
    ? `Default reviewers of ${open} of ${repositories.length} repositories were not read`
    : 'Not all repositories were read';
  return [
    {
      code: 'default-reviewers-not-known',
      severity: 'not-known',
      says: `${where}: ${nameAll(leavers)} may be among them.`,
      remedy: 'Scan again and ask for default reviewers, then make the plan again.',
      source: SOURCES.api,
    },
  ];
}

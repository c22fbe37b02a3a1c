import { type BranchRule, type Repository } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { isComplete, type Reading, rowsRead } from '../../facts/reading';
import { createNames, enumerate } from '../../findings/evidence/names';
import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll } from './leaver';
import { type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';

/** Takes leavers off the lists of branch rules; says where a list is left empty, which means nobody. */
export function planBranchRules(leavers: readonly Leaver[], context: PlanContext): Part {
  const { repositories } = context.index.facts;
  const people = new Map(leavers.map((leaver) => [leaver.person, leaver]));
  return {
    steps: repositories.flatMap((repository) =>
      rowsRead(repository.branchRules).flatMap((rule) =>
        listNamed(rule, people).map((leaver) => toStep(leaver, { repository, rule, context })),
      ),
    ),
    hazards: [
      ...leftEmpty(people, context),
      ...notRead(leavers, context),
      ...projectRulesNotKnown(leavers, context),
    ],
  };
}

type People = ReadonlyMap<AccountUuid, Leaver>;

function listNamed({ people }: BranchRule, leavers: People): readonly Leaver[] {
  return [...new Set(people)].flatMap((person) => leavers.get(person) ?? []);
}

interface RuleAround {
  readonly repository: Repository;
  readonly rule: BranchRule;
  readonly context: PlanContext;
}

function toStep({ person, name }: Leaver, { repository, rule, context }: RuleAround): DraftStep {
  return draftStep(context, {
    action: {
      kind: 'branch-exemption',
      repository: repository.uuid,
      rule: rule.id,
      person,
      before: true,
      after: false,
    },
    phase: 'branches',
    why: `${name} is exempt from ${rule.kind}: an exemption that nobody remembers is a way around the rule.`,
    source: SOURCES.branchRules,
  });
}

/** Bitbucket reads an empty list of these as "nobody"; of all others it reads it as "no exemption". */
const MEANS_NOBODY: ReadonlySet<string> = new Set(['push', 'restrict_merges']);

function leftEmpty(leavers: People, { index }: PlanContext): readonly Hazard[] {
  const names = createNames(index.facts);
  const emptied = index.facts.repositories.flatMap((repository) =>
    rowsRead(repository.branchRules)
      .filter((rule) => MEANS_NOBODY.has(rule.kind) && isEmptied(rule, leavers))
      .map((rule) => `${rule.kind} ${patternText(rule)}of ${names.repository(repository.uuid)}`),
  );
  if (emptied.length === 0) return [];
  return [
    {
      code: 'branch-rule-left-empty',
      severity: 'high',
      says: `Nobody can push or merge any more where only leavers were on the list: ${enumerate(emptied)}.`,
      remedy: 'Put somebody who stays on the list, before the leaver is taken off.',
      source: SOURCES.api,
    },
  ];
}

function isEmptied({ people, groups }: BranchRule, leavers: People): boolean {
  return people.length > 0 && groups.length === 0 && people.every((person) => leavers.has(person));
}

function patternText({ match }: BranchRule): string {
  if (match.by === 'pattern') return `on ${match.pattern} `;
  return match.by === 'branching-model' ? `on ${match.branchType} ` : '';
}

function notRead(leavers: readonly Leaver[], { index }: PlanContext): readonly Hazard[] {
  const { lists, repositories } = index.facts;
  const readings: readonly Reading<unknown>[] = repositories.map(({ branchRules }) => branchRules);
  const open = readings.filter((reading) => !isComplete(reading)).length;
  if (open === 0 && isComplete(lists.repositories)) return [];
  const where = isComplete(lists.repositories)
    ? `Branch rules of ${open} of ${repositories.length} repositories were not read`
    : 'Not all repositories were read';
  return [
    {
      code: 'branch-rules-not-known',
      severity: 'not-known',
      says: `${where}: ${nameAll(leavers)} may be exempt from others.`,
      remedy: 'Scan again with a credential that may read branch rules, then make the plan again.',
      source: SOURCES.branchRules,
    },
  ];
}

function projectRulesNotKnown(
  leavers: readonly Leaver[],
  { index }: PlanContext,
): readonly Hazard[] {
  const { projects, lists } = index.facts;
  if (projects.length === 0 && isComplete(lists.projects)) return [];
  return [
    {
      code: 'project-branch-rules-not-known',
      severity: 'not-known',
      says: `Branch rules of projects cannot be read through any API; ${nameAll(leavers)} may be exempt there.`,
      remedy: 'Look at Project settings → Branch restrictions of the projects they worked on.',
      source: SOURCES.projectBranchRules,
    },
  ];
}

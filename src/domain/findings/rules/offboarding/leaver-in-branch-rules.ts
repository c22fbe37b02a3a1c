import { repositoryLabel } from '../../../access/object-label';
import { type Facts } from '../../../facts/facts';
import { createDepartures, missingDepartures } from '../../evidence/leavers';
import { listNamedPeople, type NamedAs, namedKey } from '../../evidence/named-people';
import { type Missing, type Rule } from '../../rule';
import { missingAmong, missingFrom, verdict } from '../../verdict';

export const OFF_08: Rule = {
  id: 'OFF-08',
  title: 'Leaver in branch exemptions or default reviewers',
  severity: 'medium',
  category: 'offboarding',
  why: 'A reviewer who is gone blocks merges; an exemption that nobody remembers is a way around the rule.',
  remedy: 'Put somebody else there, or take the entry out.',
  remedyAt: 'repository-branch-restrictions',
  sources: [
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
    'https://support.atlassian.com/bitbucket-cloud/docs/use-branch-permissions/',
  ],
  needs: ['branch-rules', 'default-reviewers', 'members', 'directory'],
  find: (evidence) => {
    const { facts } = evidence;
    const departureOf = createDepartures(evidence);
    const named = listNamedPeople(facts).map((entry) => ({
      ...entry,
      departure: departureOf(entry.person),
    }));
    const matches = named.flatMap(({ departure, ...entry }) => {
      if (departure.state !== 'left') return [];
      const { repository, person, as } = entry;
      const found = `${roleOf(as)} of ${repositoryLabel(facts, repository)}: somebody who ${departure.why}.`;
      const subject = { kind: 'repository' as const, repository: repository.uuid };
      const related = [{ kind: 'person' as const, person }];
      return [{ subject, about: namedKey(entry), evidence: [found], related }];
    });
    const departures = named.map(({ departure }) => departure);
    return verdict(matches, [...missingLists(facts), ...missingDepartures(evidence, departures)]);
  },
};

function roleOf(as: NamedAs): string {
  return as.by === 'rule' ? `Exempt from ${as.ruleKind}` : 'Default reviewer';
}

function missingLists({ lists, repositories }: Facts): readonly Missing[] {
  return [
    ...missingFrom('repositories', lists.repositories),
    ...missingAmong(
      'branch-rules',
      'repositories',
      repositories.map((r) => r.branchRules),
    ),
    ...missingAmong(
      'default-reviewers',
      'repositories',
      repositories.map((r) => r.defaultReviewers),
    ),
  ];
}

import { repositoryLabel } from '../../../access/object-label';
import { type Facts, type Repository } from '../../../facts/facts';
import { type AccountUuid } from '../../../facts/ids';
import { rowsRead } from '../../../facts/reading';
import { createDepartures, missingDepartures } from '../../evidence/leavers';
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
    const matches = named.flatMap(({ repository, person, as, departure }) => {
      if (departure.state !== 'left') return [];
      const found = `${as.text} of ${repositoryLabel(facts, repository)}: somebody who ${departure.why}.`;
      const subject = { kind: 'repository' as const, repository: repository.uuid };
      const related = [{ kind: 'person' as const, person }];
      return [{ subject, about: `${as.key} ${person}`, evidence: [found], related }];
    });
    const departures = named.map(({ departure }) => departure);
    return verdict(matches, [...missingLists(facts), ...missingDepartures(evidence, departures)]);
  },
};

interface NamedPerson {
  readonly repository: Repository;
  readonly person: AccountUuid;
  readonly as: { readonly key: string; readonly text: string };
}

function listNamedPeople({ repositories }: Facts): readonly NamedPerson[] {
  return repositories.flatMap((repository) => [
    ...rowsRead(repository.branchRules).flatMap(({ id, kind, people }) =>
      people.map((person) => ({
        repository,
        person,
        as: { key: `rule ${id}`, text: `Exempt from ${kind}` },
      })),
    ),
    ...rowsRead(repository.defaultReviewers).map(({ person }) => ({
      repository,
      person,
      as: { key: 'reviewer', text: 'Default reviewer' },
    })),
  ]);
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

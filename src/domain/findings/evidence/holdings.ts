import { groupLabel, projectLabel, repositoryLabel } from '../../access/object-label';
import { type Facts } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { rowsRead } from '../../facts/reading';

/** Everything that is held in their own name by each of these people: grants and groups, as people call them. */
export function listHoldings(
  facts: Facts,
  people: ReadonlySet<AccountUuid>,
): ReadonlyMap<AccountUuid, readonly string[]> {
  const held = new Map<AccountUuid, string[]>();
  const add = (person: AccountUuid, holding: string) => {
    const known = held.get(person) ?? [];
    known.push(holding);
    held.set(person, known);
  };
  for (const group of facts.groups)
    for (const person of rowsRead(group.members))
      if (people.has(person)) add(person, groupLabel(group));
  for (const project of facts.projects)
    for (const { person, level } of rowsRead(project.personGrants))
      if (people.has(person)) add(person, `${level} on ${projectLabel(project)}`);
  for (const repository of facts.repositories)
    for (const { person, level } of rowsRead(repository.personGrants))
      if (people.has(person)) add(person, `${level} on ${repositoryLabel(facts, repository)}`);
  return held;
}

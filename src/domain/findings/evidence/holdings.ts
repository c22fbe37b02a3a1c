import { groupLabel, projectLabel, repositoryLabel } from '../../access/object-label';
import { type Facts } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { rowsRead } from '../../facts/reading';

/** Everything that is held in a person's own name: grants and groups, as people call them. */
export function createHoldings(facts: Facts): (person: AccountUuid) => readonly string[] {
  const held = new Map<AccountUuid, string[]>();
  const add = (person: AccountUuid, holding: string) =>
    held.set(person, [...(held.get(person) ?? []), holding]);
  for (const group of facts.groups)
    for (const person of rowsRead(group.members)) add(person, groupLabel(group));
  for (const project of facts.projects)
    for (const { person, level } of rowsRead(project.personGrants))
      add(person, `${level} on ${projectLabel(project)}`);
  for (const repository of facts.repositories)
    for (const { person, level } of rowsRead(repository.personGrants))
      add(person, `${level} on ${repositoryLabel(facts, repository)}`);
  return (person) => held.get(person) ?? [];
}

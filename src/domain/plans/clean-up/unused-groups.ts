import { type Facts, type Group } from '../../facts/facts';
import { type GroupSlug } from '../../facts/ids';
import { areAllPlacesListed } from '../../facts/listed-places';
import { isComplete, rowsRead } from '../../facts/reading';
import { enumerate } from '../../findings/evidence/names';
import { repositoryLabel } from '../../access/object-label';
import { PRIV_18 } from '../../findings/rules/privileges/empty-or-unused-group';
import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type CleanUpFound, type CleanUpItem } from './clean-up';
import { removalsOfGroup } from './grant-removals';
import { chosenFindings, type Search } from './search';

/** Groups without members, or without any grant: their grants go, then a person deletes them. */
export function findUnusedGroups(search: Search): CleanUpFound {
  const { facts } = search.evidence;
  const bySlug = new Map(facts.groups.map((group) => [group.slug, group]));
  const { findings, missing } = chosenFindings(search, PRIV_18);
  const items = findings.flatMap(({ subject, fingerprint, evidence }): readonly CleanUpItem[] => {
    const group = subject.kind === 'group' ? bySlug.get(subject.group) : undefined;
    if (group === undefined) return [];
    const why = evidence.join(' ');
    const hazards = [...namedInRules(facts, group), ...placesNotRead(facts, group)];
    return [
      { key: fingerprint, says: group.name, steps: stepsOf(search, group.slug, why), hazards },
    ];
  });
  return { items, missing, hazards: [] };
}

function stepsOf({ context }: Search, group: GroupSlug, why: string): readonly DraftStep[] {
  const removals = removalsOfGroup(context.index.facts, group).map((action) =>
    draftStep(context, { action, phase: 'grants', why }),
  );
  const deletion = draftStep(context, {
    action: { kind: 'by-hand', code: 'delete-group', group },
    phase: 'groups',
    why: `${why} Whoever is put into it later would get its grants, and a seat.`,
    source: PRIV_18.sources[0] ?? '',
    undo: 'A group cannot be brought back: it is made anew, with its members and grants.',
  });
  return [...removals, deletion];
}

/** Its members would no longer be exempt. */
function namedInRules(facts: Facts, { slug, name, members }: Group): readonly Hazard[] {
  if (isComplete(members) && rowsRead(members).length === 0) return [];
  const naming = facts.repositories.filter(({ branchRules }) =>
    rowsRead(branchRules).some(({ groups }) => groups.includes(slug)),
  );
  if (naming.length === 0) return [];
  const where = enumerate(naming.map((repository) => repositoryLabel(facts, repository)));
  return [
    {
      code: 'group-in-branch-rules',
      severity: 'medium',
      says: `Branch rules of ${where} name ${name}: without the group its members are not exempt there any more.`,
      remedy: 'Name other people or another group in these rules first, or keep the group.',
    },
  ];
}

/** An empty group may still be granted what nobody read; deleting it takes that as well. */
function placesNotRead(facts: Facts, { name }: Group): readonly Hazard[] {
  const scopes = [...facts.projects, ...facts.repositories];
  const unread = scopes.filter(({ groupGrants }) => !isComplete(groupGrants)).length;
  const areListed = areAllPlacesListed(facts);
  if (unread === 0 && areListed) return [];
  return [
    {
      code: 'grants-not-read',
      severity: 'not-known',
      says: `Not every grant of ${name} may be among the steps: grants of ${unread} of ${scopes.length} projects and repositories were not read in full.`,
      remedy: 'Scan again before the group is deleted.',
    },
  ];
}

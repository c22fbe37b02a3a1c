import { t } from '@lingui/core/macro';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type SeatHolding } from '../../../../../src/domain/seats/seat';
import { toTerm } from '../../lib/query';
import { type Place } from '../../lib/place';

/** One thing that goes with a membership: what it is, and the page about it. */
export interface HeldRow {
  readonly key: string;
  readonly kind: 'role' | 'group' | 'project' | 'repository';
  readonly name: string;
  readonly to: Place;
}

/** Role first, then groups, then direct grants on projects and on repositories, each by name. */
export function listHeld(index: AccessIndex, holding: SeatHolding): readonly HeldRow[] {
  return [
    ...(holding.isWorkspaceAdmin ? [ADMIN] : []),
    ...byName(holding.groups.map((slug) => groupRow(index, slug))),
    ...byName(holding.projects.map((uuid) => projectRow(index, uuid))),
    ...byName(holding.repositories.map((uuid) => repositoryRow(index, uuid))),
  ];
}

const ADMIN: HeldRow = {
  key: 'role',
  kind: 'role',
  name: t`workspace admin`,
  to: { view: 'people', filter: 'role:owner' },
};

function groupRow(index: AccessIndex, slug: SeatHolding['groups'][number]): HeldRow {
  const name = index.groupsBySlug.get(slug)?.name ?? slug;
  return { key: `group ${slug}`, kind: 'group', name, to: { view: 'group', id: slug } };
}

/** A project has no page in workspace settings: its repositories are listed instead. */
function projectRow(index: AccessIndex, uuid: SeatHolding['projects'][number]): HeldRow {
  const project = index.projects.get(uuid);
  const name = project === undefined ? uuid : `${project.key} ${project.name}`;
  const filter = toTerm('project', project?.key ?? '');
  return { key: `project ${uuid}`, kind: 'project', name, to: { view: 'repositories', filter } };
}

function repositoryRow(index: AccessIndex, uuid: SeatHolding['repositories'][number]): HeldRow {
  const position = index.repositoryPositions.get(uuid);
  const repository = position === undefined ? undefined : index.facts.repositories[position];
  const to: Place = { view: 'repository', id: uuid };
  return { key: uuid, kind: 'repository', name: repository?.name ?? uuid, to };
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function byName(rows: readonly HeldRow[]): readonly HeldRow[] {
  return [...rows].sort((a, b) => collator.compare(a.name, b.name));
}

import { groupSlug, projectUuid, repositoryUuid } from '../../../../../src/domain/facts/ids';
import {
  type GroupMapping,
  type MappedGrant,
  placeKey,
} from '../../../../../src/domain/sync/group-mapping';

/** A mapping while it is typed in; what is empty is not said yet. */
export interface MappingDraft {
  readonly source: string;
  readonly group: string;
  readonly mode: GroupMapping['mode'];
  readonly grants: readonly GrantDraft[];
}

export interface GrantDraft {
  /** `project {uuid}` or `repository {uuid}`; empty until one is chosen. */
  readonly place: string;
  readonly level: MappedGrant['level'];
}

export const NEW_GRANT: GrantDraft = { place: '', level: 'read' };

export function toMappingDraft(mapping: GroupMapping | undefined): MappingDraft {
  return {
    source: mapping?.source ?? '',
    group: mapping?.group ?? '',
    mode: mapping?.mode ?? 'add-only',
    grants: mapping?.grants.map(({ on, level }) => ({ place: placeOption(on), level })) ?? [],
  };
}

function placeOption(on: MappedGrant['on']): string {
  return `${'project' in on ? 'project' : 'repository'} ${placeKey(on)}`;
}

/** Rows without a place are nothing yet. */
export function toMapping({ source, group, mode, grants }: MappingDraft): GroupMapping {
  return {
    source: source.trim(),
    ...(group !== '' && { group: groupSlug(group) }),
    mode,
    grants: grants.flatMap(({ place, level }) => {
      const [kind, uuid] = place.split(' ');
      if (uuid === undefined) return [];
      const on =
        kind === 'project' ? { project: projectUuid(uuid) } : { repository: repositoryUuid(uuid) };
      return [{ on, level }];
    }),
  };
}

/** As saving takes them. */
export function toPayload(mappings: readonly GroupMapping[]) {
  return mappings.map((mapping) => ({ ...mapping, grants: [...mapping.grants] }));
}

/** The list with this mapping at its place, or at the end. */
export function withMapping(
  mappings: readonly GroupMapping[],
  mapping: GroupMapping,
  at: number | undefined,
): readonly GroupMapping[] {
  if (at === undefined) return [...mappings, mapping];
  return mappings.map((held, place) => (place === at ? mapping : held));
}

export function withoutMapping(
  mappings: readonly GroupMapping[],
  at: number,
): readonly GroupMapping[] {
  return mappings.filter((_, place) => place !== at);
}

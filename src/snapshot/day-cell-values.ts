import * as v from 'valibot';
import {
  type Level,
  LEVELS,
  REPOSITORY_LEVELS,
  type RepositoryLevel,
} from '../domain/access/level';
import { type AccessKey, type DefaultReviewer, type Invitation } from '../domain/facts/details';
import { type GroupGrant, type ListedLevel, type PersonGrant } from '../domain/facts/facts';
import { type AccountUuid } from '../domain/facts/ids';
import { ColumnError, pick } from './columns';
import { parseCell } from './day-cells';
import { type DayNames } from './day-names';
import { workspaceSchema } from './foreign-facts';
import { DETAIL_ROWS } from './detail-row-schemas';
import {
  ACCOUNT_KINDS,
  DEFAULT_LEVELS,
  LEVELS_PER_REF,
  REVIEWER_ORIGINS,
  ROLES,
} from './fact-codes';

const time = v.pipe(v.number(), v.safeInteger());
const ref = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** One check for all: grants and members are tens of thousands. */
const refs = v.custom<readonly number[]>(
  (value) =>
    Array.isArray(value) && value.every((place) => Number.isSafeInteger(place) && place >= 0),
);
const SOURCES = ['groups-api', 'organization', 'imported-file'] as const;

// Each is made once, and throws a ColumnError where the cell is not what its column holds.
export const asOptionalTime = parsed(v.nullable(time));
export const asTime = parsed(time);
export const asWorkspace = parsed(workspaceSchema);
export const asWebhooks = parsed(v.array(DETAIL_ROWS['workspace-webhooks']));
export const asRole = parsed(v.nullable(v.picklist(ROLES)));
export const asKind = parsed(v.picklist(ACCOUNT_KINDS));
export const asDefaultLevel = parsed(v.pipe(ref, v.maxValue(DEFAULT_LEVELS.length - 1)));
export const asSource = parsed(v.nullable(v.picklist(SOURCES)));
export const asFlag = parsed(v.boolean());
export const asModel = parsed(DETAIL_ROWS['branching-model']);
export const asForks = parsed(v.array(DETAIL_ROWS.forks));
export const asOverrides = parsed(DETAIL_ROWS.overrides);
export const asOptionalText = parsed(v.nullable(v.string()));
export const asOptionalRef = parsed(v.nullable(ref));
const asRefs = parsed(refs);
const asAccessKeys = parsed(
  v.array(
    v.object({ ...DETAIL_ROWS['project-access-keys'].entries, addedBy: v.exactOptional(ref) }),
  ),
);
const asInvitations = parsed(
  v.array(v.object({ ...DETAIL_ROWS.invitations.entries, invitedBy: v.exactOptional(ref) })),
);

function parsed<Schema extends v.GenericSchema>(schema: Schema) {
  return (cell: unknown): v.InferOutput<Schema> => parseCell(schema, cell);
}

export function toMembers({ accountAt }: DayNames, cell: unknown): readonly AccountUuid[] {
  return asRefs(cell).map(accountAt);
}

export function toGroupGrants({ groupAt }: DayNames, cell: unknown): readonly GroupGrant[] {
  return leveled(cell, (place, code) => ({
    group: groupAt(place),
    level: granted<Level>(LEVELS, code),
  }));
}

export function toPersonGrants({ accountAt }: DayNames, cell: unknown): readonly PersonGrant[] {
  return leveled(cell, (place, code) => ({
    person: accountAt(place),
    level: granted<Level>(LEVELS, code),
  }));
}

export function toListedLevels({ accountAt }: DayNames, cell: unknown): readonly ListedLevel[] {
  return leveled(cell, (place, code) => ({
    person: accountAt(place),
    level: granted<RepositoryLevel>(REPOSITORY_LEVELS, code),
  }));
}

export function toReviewers({ accountAt }: DayNames, cell: unknown): readonly DefaultReviewer[] {
  return leveled(cell, (place, code) => ({
    person: accountAt(place),
    origin: pick(REVIEWER_ORIGINS, code, 'origins'),
  }));
}

export function toAccessKeys({ accountAt }: DayNames, cell: unknown): readonly AccessKey[] {
  return asAccessKeys(cell).map(({ addedBy, ...key }) => ({
    ...key,
    ...(addedBy !== undefined && { addedBy: accountAt(addedBy) }),
  }));
}

export function toInvitations({ accountAt }: DayNames, cell: unknown): readonly Invitation[] {
  return asInvitations(cell).map(({ invitedBy, ...invitation }) => ({
    ...invitation,
    ...(invitedBy !== undefined && { invitedBy: accountAt(invitedBy) }),
  }));
}

/** Who, and how much of it, in one number each. */
function leveled<Row>(cell: unknown, toRow: (place: number, code: number) => Row): readonly Row[] {
  return asRefs(cell).map((number) =>
    toRow(Math.floor(number / LEVELS_PER_REF), number % LEVELS_PER_REF),
  );
}

function granted<L extends Level>(levels: readonly L[], code: number): Exclude<L, 'none'> {
  const level = pick(levels, code, 'levels');
  if (level === 'none') throw new ColumnError('a grant of none');
  return level as Exclude<L, 'none'>;
}

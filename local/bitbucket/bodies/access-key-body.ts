import { type Visit } from '../visit';
import { type AccessKeyRecord } from '../workspace-data';
import { accountBody } from './account-body';
import { type Granted, pathOf } from './grant-body';
import { projectReference } from './project-body';
import { repositoryReference } from './repository-body';

/** An access key as Bitbucket's example has it: a number as id, `created_on`, `last_used`. */
export function accessKeyBody(on: Granted, key: AccessKeyRecord, visit: Visit): object {
  const { links, index } = visit;
  const account = index.findAnybody(key.addedBy);
  const addedBy = account && accountBody(account, links);
  const isProject = on.kind === 'project';
  return {
    type: isProject ? 'project_deploy_key' : 'deploy_key',
    id: key.id,
    label: key.label,
    key: key.key,
    comment: key.comment,
    created_on: key.createdOn,
    last_used: key.lastUsedOn,
    ...(isProject
      ? { project: projectReference(on.record, visit) }
      : { repository: repositoryReference(on.record, visit) }),
    ...(addedBy && (isProject ? { created_by: addedBy } : { owner: addedBy })),
    links: { self: links.api(`${pathOf(on, links)}/deploy-keys/${key.id}`) },
  };
}

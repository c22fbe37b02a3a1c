import * as v from 'valibot';
import { groupSlug, projectUuid, repositoryUuid } from '../domain/facts/ids';
import { type GrantPlace } from '../domain/gates/change';
import { SYNC_MODES } from '../domain/sync/group-mapping';
import { keyText, wholeNumber } from './typed-text';

const uuid = v.pipe(
  v.string(),
  v.regex(/^\{[0-9a-f-]{36}\}$/, 'is not an id of Bitbucket. Choose from the list.'),
);

const on = v.pipe(
  v.strictObject({ project: v.exactOptional(uuid), repository: v.exactOptional(uuid) }),
  v.check(
    ({ project, repository }) => (project === undefined) !== (repository === undefined),
    'names not just one project or repository. Choose one from the list.',
  ),
  v.transform(({ project, repository }): GrantPlace =>
    project === undefined
      ? { repository: repositoryUuid(repository ?? '') }
      : { project: projectUuid(project) },
  ),
);

/** All mappings together, for they are judged together. `version`: as `getSettings` answered it for `groupSync`. */
export const groupSyncPayload = v.strictObject({
  version: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  mappings: v.pipe(
    v.array(
      v.strictObject({
        source: keyText(255),
        group: v.exactOptional(v.pipe(keyText(255), v.transform(groupSlug))),
        grants: v.pipe(
          v.array(
            v.strictObject({ on, level: v.picklist(['read', 'write', 'create-repo', 'admin']) }),
          ),
          v.maxLength(100, 'holds more than 100 grants. Grant projects instead of repositories.'),
        ),
        mode: v.picklist(SYNC_MODES),
      }),
    ),
    v.maxLength(300, 'holds more than 300 mappings. Map fewer groups.'),
  ),
});

import * as v from 'valibot';
import { groupSlug, projectUuid, repositoryUuid } from '../domain/facts/ids';
import { keyText, typedText, wholeNumber } from './typed-text';

const version = wholeNumber(0, Number.MAX_SAFE_INTEGER);
const uuid = v.pipe(
  v.string(),
  v.regex(/^\{[0-9a-f-]{36}\}$/, 'is not an id of Bitbucket. Choose from the list.'),
);
const MAX_ROWS = 500;

function shortList<Row>(row: v.GenericSchema<unknown, Row>) {
  return v.pipe(
    v.array(row),
    v.maxLength(MAX_ROWS, `holds more than ${MAX_ROWS}. Grant a group instead.`),
  );
}

/** `version`: as `getSettings` answered it for `roleTemplates`. */
export const roleTemplatePayload = v.strictObject({
  version,
  template: v.strictObject({
    name: typedText(80),
    groups: shortList(v.pipe(keyText(255), v.transform(groupSlug))),
    projectGrants: shortList(
      v.strictObject({
        project: v.pipe(uuid, v.transform(projectUuid)),
        level: v.picklist(['read', 'write', 'create-repo', 'admin']),
      }),
    ),
    repositoryGrants: shortList(
      v.strictObject({
        repository: v.pipe(uuid, v.transform(repositoryUuid)),
        level: v.picklist(['read', 'write', 'admin']),
      }),
    ),
  }),
});

export const roleTemplateNamePayload = v.strictObject({ version, name: keyText(80) });

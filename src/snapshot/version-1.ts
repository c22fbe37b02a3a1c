import * as v from 'valibot';
import { type ForeignFacts, encodedColumnsSchema, workspaceSchema } from './foreign-facts';
import { fromNamesJson, type NamesJson } from './names-section';

const texts = v.array(v.string());
const optionalTexts = v.array(v.nullable(v.string()));
const time = v.pipe(v.number(), v.safeInteger());

/** The first files: names in the order of the rows, and one section for access and details. */
export const namesSchemaOfVersion1 = v.object({
  workspace: workspaceSchema,
  accounts: v.object({
    uuid: texts,
    displayName: texts,
    accountId: optionalTexts,
    nickname: optionalTexts,
  }),
  groups: v.object({ slug: texts, name: optionalTexts }),
  projects: v.object({ uuid: texts, key: texts, name: optionalTexts }),
  repositories: v.object({
    uuid: texts,
    slug: texts,
    name: optionalTexts,
    mainBranch: optionalTexts,
  }),
});

export const factsSchemaOfVersion1 = v.object({
  startedAt: time,
  endedAt: v.nullable(time),
  ...encodedColumnsSchema.entries,
});

/** What the same facts are today: every row says where in the dictionary it is. */
export function fromVersion1(
  { workspace, ...tables }: v.InferOutput<typeof namesSchemaOfVersion1>,
  facts: v.InferOutput<typeof factsSchemaOfVersion1>,
): ForeignFacts {
  const rows = {
    accountRow: inOrder(tables.accounts.displayName),
    groupRow: inOrder(tables.groups.name),
    projectRow: inOrder(tables.projects.key),
    repositoryRow: inOrder(tables.repositories.uuid),
  };
  const access = { ...facts, workspace, columns: { ...facts.columns, ...rows } };
  const { workspaceDetails } = facts.columns;
  const hasDetails = Array.isArray(workspaceDetails) && workspaceDetails.length > 0;
  const names = fromNamesJson([tables satisfies NamesJson]);
  return { access, names, ...(hasDetails && { details: access }) };
}

function inOrder(rows: readonly unknown[]): number[] {
  return rows.map(() => 0);
}

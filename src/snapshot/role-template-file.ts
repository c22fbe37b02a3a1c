import * as v from 'valibot';
import { type Facts } from '../domain/facts/facts';
import { groupSlug, projectUuid, repositoryUuid } from '../domain/facts/ids';
import { type RoleTemplate } from '../domain/setup/role-template';

/** A role template that cannot be used; nothing of it was. The message names the field and repeats nothing of it. */
export class RoleTemplateError extends Error {
  override readonly name = 'RoleTemplateError';
  constructor(
    /** `projectGrants.0.project`, or `the file`. */
    readonly field: string,
    problem: string,
    /** What to do about it. */
    readonly remedy: string,
  ) {
    super(`${field} ${problem}`);
  }
}

const FORMAT = 'usher-role-template';
const VERSION = 1;
const MAX_ROWS = 500;

const word = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is empty.'),
  v.maxLength(255, 'is longer than 255 characters.'),
  v.regex(/^[^@]*$/, 'holds an address.'),
);

function rowsOf<Row>(row: v.GenericSchema<unknown, Row>) {
  return v.pipe(v.array(row), v.maxLength(MAX_ROWS, `holds more than ${MAX_ROWS}.`));
}

const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  name: v.pipe(word, v.maxLength(80, 'is longer than 80 characters.')),
  groups: rowsOf(word),
  projectGrants: rowsOf(
    v.strictObject({
      project: word,
      level: v.picklist(['read', 'write', 'create-repo', 'admin']),
    }),
  ),
  repositoryGrants: rowsOf(
    v.strictObject({ repository: word, level: v.picklist(['read', 'write', 'admin']) }),
  ),
});
type Written = v.InferOutput<typeof fileSchema>;

/** As people write it: groups and repositories by slug, projects by key. What has no such name keeps its id. */
export function toRoleTemplateFile(template: RoleTemplate, facts: Facts): string {
  const keys = new Map(facts.projects.map(({ uuid, key }) => [uuid, key]));
  const slugs = new Map(facts.repositories.map(({ uuid, slug }) => [uuid, slug]));
  const written: Written = {
    ...{ format: FORMAT, version: VERSION, name: template.name },
    groups: [...template.groups],
    projectGrants: template.projectGrants.map(({ project, level }) => ({
      project: keys.get(project) ?? project,
      level,
    })),
    repositoryGrants: template.repositoryGrants.map(({ repository, level }) => ({
      repository: slugs.get(repository) ?? repository,
      level,
    })),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/**
 * Reads a template and finds what it names in the facts: by slug, by key, or by id.
 * @throws RoleTemplateError naming the field that is wrong, or that names nothing of the workspace
 */
export function parseRoleTemplateFile(text: string, facts: Facts): RoleTemplate {
  const { name, groups, projectGrants, repositoryGrants } = check(readJson(text));
  const projectOf = createLookup(facts.projects.map(({ uuid, key }) => [key, uuid]));
  const repositoryOf = createLookup(facts.repositories.map(({ uuid, slug }) => [slug, uuid]));
  const groupOf = createLookup(facts.groups.map(({ slug }) => [slug, slug]));
  return {
    name,
    groups: groups.map((slug, at) => groupSlug(groupOf(slug, `groups.${at}`))),
    projectGrants: projectGrants.map(({ project, level }, at) => ({
      project: projectUuid(projectOf(project, `projectGrants.${at}.project`)),
      level,
    })),
    repositoryGrants: repositoryGrants.map(({ repository, level }, at) => ({
      repository: repositoryUuid(repositoryOf(repository, `repositoryGrants.${at}.repository`)),
      level,
    })),
  };
}

/** By what people call it, or by its id. */
function createLookup(pairs: readonly (readonly [string, string])[]) {
  const ids = new Map([...pairs, ...pairs.map(([, id]) => [id, id] as const)]);
  return (called: string, field: string): string => {
    const id = ids.get(called);
    if (id !== undefined) return id;
    throw new RoleTemplateError(
      field,
      'names nothing of this workspace.',
      'Write the slug of a group or repository, or the key of a project, as Bitbucket shows it; scan again if it is new.',
    );
  };
}

function check(json: unknown): Written {
  const parsed = v.safeParse(fileSchema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue) ?? 'the file';
  const problem = OWN_WORDS.has(issue.type)
    ? issue.message
    : `is not as expected: ${issue.expected ?? 'something else'}.`;
  throw new RoleTemplateError(
    field,
    problem,
    'Compare it with a template that Usher has written, and mend that field.',
  );
}

/** Others repeat what was found, and that may be anything. */
const OWN_WORDS: ReadonlySet<string> = new Set(['min_length', 'max_length', 'regex']);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RoleTemplateError(
      'the file',
      'is no JSON.',
      'Write it as Usher writes a role template.',
    );
  }
}

import { Ajv, type ValidateFunction } from 'ajv';
import * as formats from 'ajv-formats';
import { type Endpoint } from '../../local/bitbucket/endpoints';
import { readReference } from './reference-data';

/** The validator of what an endpoint answers with a status; undefined where the document has none. */
export type FindValidator = (
  endpoint: Pick<Endpoint, 'method' | 'path'>,
  status: number,
) => ValidateFunction | undefined;

/** Loads Atlassian's OpenAPI document and compiles its response schemas as they are asked for. */
export function openApiValidators(): FindValidator {
  const document = toJsonSchema(readReference('bitbucket-openapi.json')) as JsonObject;
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'bitbucket', components: document['components'] });
  return ({ method, path }, status) => {
    const operation = ['paths', path.replace(/^\/2\.0/u, ''), method.toLowerCase()];
    const pointer = [...operation, 'responses', String(status)];
    const response = pointer.reduce<unknown>(inside, document);
    const schema = ['content', 'application/json', 'schema'].reduce<unknown>(inside, response);
    if (typeof schema === 'object' && schema !== null) return compile(ajv, schema);
    // The document names the answer and says nothing of its shape: the activity of pull requests.
    const isNamed = response !== undefined && inside(response, 'content') === undefined;
    return isNamed ? compile(ajv, {}) : undefined;
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

const compiled = new Map<string, ValidateFunction>();

function compile(ajv: Ajv, schema: object): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = compiled.get(key);
  if (known) return known;
  const validator = ajv.compile(JSON.parse(key.replaceAll('"#/', '"bitbucket#/')) as object);
  compiled.set(key, validator);
  return validator;
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as JsonObject)[name] : undefined;

/**
 * OpenAPI 3.0 to JSON Schema: `nullable` becomes a type. Two corrections: a property whose own
 * description speaks of `null` may be null (names of branches), and `links` may hold more than the
 * document lists (recorded answers do: `branches`, `tags`, `source`, `self`).
 */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'discriminator');
  const schema = Object.fromEntries<unknown>(
    entries.map(([name, inner]) => [
      name,
      name === 'links' ? toJsonSchema(opened(inner)) : toJsonSchema(inner),
    ]),
  );
  const { type, nullable, description } = schema;
  const mayBeNull =
    nullable === true || (typeof description === 'string' && description.includes('`null`'));
  return typeof type === 'string' && mayBeNull ? { ...schema, type: [type, 'null'] } : schema;
}

const opened = (links: unknown): unknown =>
  typeof links === 'object' && links !== null ? { ...links, additionalProperties: true } : links;

export interface Labels {
  readonly scopes: readonly string[];
  readonly oauthScopes: readonly string[];
  readonly authTypes: readonly string[];
}

/** What the document says about who may call an endpoint. Throws when it has no such endpoint. */
export function readLabels({
  method,
  path,
}: {
  readonly method: string;
  readonly path: string;
}): Labels {
  const pointer = ['paths', path.replace(/^\/2\.0/u, ''), method.toLowerCase()];
  const operation = pointer.reduce(inside, readReference('bitbucket-openapi.json'));
  if (operation === undefined) throw new Error(`The document has no ${method} ${path}.`);
  return {
    scopes: stringsIn(inside(operation, 'x-atlassian-oauth2-scopes'), 'scopes'),
    oauthScopes: stringsIn(inside(operation, 'security'), 'oauth2'),
    authTypes: inside(operation, 'x-atlassian-auth-types') as string[],
  };
}

const stringsIn = (list: unknown, name: string): string[] =>
  (list as JsonObject[]).flatMap((element) => (element[name] ?? []) as string[]);

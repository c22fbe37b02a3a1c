import { type EntityDefinition } from '../manifest';
import { refuse } from './answer';

const TYPE_TESTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  float: (value) => typeof value === 'number',
  any: () => true,
};

/** The declaration of an entity. Refuses a name that manifest.yml does not declare. */
export function getEntity(
  definitions: readonly EntityDefinition[],
  name: string,
): EntityDefinition {
  const found = definitions.find((definition) => definition.name === name);
  return found ?? refuse('INVALID_ENTITY', `The manifest declares no entity ${name}.`);
}

/** Refuses attributes that were not declared, or not with this type. */
export function assertEntity(definition: EntityDefinition, value: unknown): void {
  if (typeof value !== 'object' || value === null) refuse('INVALID_ENTITY', 'Not an object.');
  for (const [name, held] of Object.entries(value)) {
    const declared = definition.attributes[name];
    if (!declared) refuse('INVALID_ENTITY_ATTRIBUTES', `${definition.name} has no ${name}.`);
    if (held !== undefined && TYPE_TESTS[declared.type]?.(held) !== true)
      refuse('INVALID_ENTITY_ATTRIBUTES', `${name} is not of type ${declared.type}.`);
  }
}

import { type RoleTemplate } from '../../src/domain/setup/role-template';
import {
  parseRoleTemplateFile,
  RoleTemplateError,
  toRoleTemplateFile,
} from '../../src/snapshot/role-template-file';
import { aGroup, aProject, aRepository, someFacts } from '../builders/facts-builders';

const art = aProject();
const paintings = aRepository();
const facts = someFacts({
  groups: [aGroup({ name: 'Artists' })],
  projects: [art],
  repositories: [paintings],
});
const template: RoleTemplate = {
  name: 'Painter',
  groups: [aGroup({ name: 'Artists' }).slug],
  projectGrants: [{ project: art.uuid, level: 'create-repo' }],
  repositoryGrants: [{ repository: paintings.uuid, level: 'write' }],
};
const file = {
  format: 'usher-role-template',
  version: 1,
  name: 'Painter',
  groups: ['artists'],
  projectGrants: [{ project: 'ART', level: 'create-repo' }],
  repositoryGrants: [{ repository: 'paintings', level: 'write' }],
};

function refusal(json: unknown): RoleTemplateError {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  try {
    parseRoleTemplateFile(text, facts);
  } catch (error) {
    if (error instanceof RoleTemplateError) return error;
  }
  throw new Error('not refused');
}

test('a template is written with slugs and keys, and read back as it was', () => {
  const text = toRoleTemplateFile(template, facts);
  expect(JSON.parse(text)).toEqual(file);
  expect(parseRoleTemplateFile(text, facts)).toEqual(template);
});

test('what the facts do not name any more keeps its id, and is refused when it is read', () => {
  const text = toRoleTemplateFile(template, someFacts());
  expect(JSON.parse(text)).toMatchObject({
    projectGrants: [{ project: art.uuid }],
    repositoryGrants: [{ repository: paintings.uuid }],
  });
  expect(parseRoleTemplateFile(text, facts)).toEqual(template);
  expect(() => parseRoleTemplateFile(text, someFacts())).toThrow(
    'groups.0 names nothing of this workspace.',
  );
});

test.each<[string, unknown, string]>([
  ['no JSON', '{', 'the file is no JSON.'],
  [
    'another file',
    { ...file, format: 'usher-plan' },
    'format is not as expected: "usher-role-template".',
  ],
  ['a newer version', { ...file, version: 2 }, 'version is not as expected: 1.'],
  ['no name', { ...file, name: ' ' }, 'name is empty.'],
  ['an address', { ...file, groups: ['ann@acme.example'] }, 'groups.0 holds an address.'],
  [
    'a level of projects on a repository',
    { ...file, repositoryGrants: [{ repository: 'paintings', level: 'create-repo' }] },
    'repositoryGrants.0.level is not as expected: ("read" | "write" | "admin").',
  ],
  [
    'none as a level',
    { ...file, projectGrants: [{ project: 'ART', level: 'none' }] },
    'projectGrants.0.level is not as expected: ("read" | "write" | "create-repo" | "admin").',
  ],
  ['a field too many', { ...file, role: 'owner' }, 'role is not as expected: never.'],
  [
    'a list too long',
    { ...file, groups: Array.from({ length: 501 }, () => 'artists') },
    'groups holds more than 500.',
  ],
  [
    'an unknown group',
    { ...file, groups: ['artists', 'critics'] },
    'groups.1 names nothing of this workspace.',
  ],
  [
    'an unknown project',
    { ...file, projectGrants: [{ project: 'NEW', level: 'read' }] },
    'projectGrants.0.project names nothing of this workspace.',
  ],
  [
    'an unknown repository',
    { ...file, repositoryGrants: [{ repository: 'new', level: 'read' }] },
    'repositoryGrants.0.repository names nothing of this workspace.',
  ],
])('%s is refused by the name of the field, and not repeated', (_, json, message) => {
  const error = refusal(json);
  expect(error.message).toBe(message);
  expect(error.remedy).not.toBe('');
  expect(error.message).not.toContain('@');
});

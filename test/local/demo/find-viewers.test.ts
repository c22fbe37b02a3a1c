import { acme } from '../../../local/bitbucket/demo/acme';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { toHostDirectory } from '../../../local/demo/find-viewers';

test('acme is looked at by four people, each with a project or repository of their own in front', () => {
  const { viewers, projects, repositories } = toHostDirectory(acme());
  expect(viewers.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'Amara Okonjo: workspace admin',
    'Lucía Ferrante: project admin',
    'Owen Hartley: repository admin',
    'Nora Lind: member',
  ]);
  expect(projects[0]?.key).toBe('ART');
  expect(repositories[0]?.slug).toBe('studio-assets');
  expect([projects.length, repositories.length]).toEqual([8, 120]);
});

test.each([1, 2, 3, 4, 5])('a generated workspace has somebody to look as (seed %p)', (seed) => {
  const data = generateWorkspace({ people: 40, groups: 6, projects: 5, repositories: 30, seed });
  const { viewers } = toHostDirectory(data);
  expect(viewers[0]?.role).toBe('workspace admin');
  expect(new Set(viewers.map(({ accountId }) => accountId)).size).toBe(viewers.length);
});

test('a workspace with nothing in it is looked at by its admin', () => {
  const size = { people: 1, groups: 0, projects: 0, repositories: 0, seed: 1 };
  const { viewers, projects, repositories } = toHostDirectory(generateWorkspace(size));
  expect(viewers.map(({ role }) => role)).toEqual(['workspace admin']);
  expect([projects, repositories]).toEqual([[], []]);
});

test('without repositories nobody looks as the admin of one', () => {
  const { viewers, projects } = toHostDirectory({ ...acme(), repositories: [] });
  expect(viewers.map(({ role }) => role)).toEqual(['workspace admin', 'project admin', 'member']);
  expect(projects[0]?.key).toBe('ART');
});

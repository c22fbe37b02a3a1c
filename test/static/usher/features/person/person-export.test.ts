import { toAccessExport } from '../../../../../static/usher/src/features/person/person-export';
import { toAccessRows } from '../../../../../static/usher/src/features/person/person-rows';
import { aPath, aPersonName } from '../../../../builders/page-rows';
import {
  type PersonAccessView,
  type RepositoryOfPerson,
} from '../../../../../static/usher/src/features/person/person-access';

const repo = (name: string, given: Partial<RepositoryOfPerson> = {}): RepositoryOfPerson => ({
  repository: { uuid: `{${name}}`, slug: name, name, isPrivate: true },
  level: 'write',
  atMost: 'write',
  publicOnly: false,
  ...given,
});

const view: PersonAccessView = {
  workspace: 'acme',
  person: aPersonName({ uuid: '{nora}', displayName: 'Nora' }),
  details: [],
  projects: [
    { project: { key: 'PAY', name: 'Payments' }, total: 2, rows: [repo('ledger'), repo('api')] },
    { total: 1, rows: [repo('lost', { level: 'none', atMost: 'admin' })] },
  ],
  coverage: { state: 'complete', gaps: [] },
  explain: (repository) => ({
    level: 'write',
    atMost: 'write',
    paths:
      repository === '{ledger}'
        ? [aPath({ kind: 'project-group', winning: true, certain: true })]
        : [aPath({ kind: 'repository-person', winning: true, certain: false })],
  }),
};

const linesOf = (filter: string, toggled = new Set<string>()) =>
  toAccessExport(view, toAccessRows(view.projects, { filter, toggled, isAll: true })).rows;

test('every repository with its project, both ends of its level, and the path that counts', () => {
  expect(linesOf('')).toEqual([
    ['Nora', '{nora}', 'PAY', 'api', '{api}', 'write', 'write', 'not known', 1],
    ['Nora', '{nora}', 'PAY', 'ledger', '{ledger}', 'write', 'write', 'project-group', 1],
    ['Nora', '{nora}', 'not known', 'lost', '{lost}', 'none', 'admin', 'not known', 1],
  ]);
});

test('a filter narrows the file as it narrows the table', () => {
  expect(linesOf('ledger').map((row) => row[3])).toEqual(['ledger']);
});

test('what is folded on the screen is unfolded for a file and for paper', () => {
  const many = Array.from({ length: 101 }, (_none, at) => repo(`r${String(at)}`));
  const projects = [{ project: { key: 'BIG', name: 'Big' }, total: 101, rows: many }];
  const toggled = new Set<string>();
  expect(toAccessRows(projects, { filter: '', toggled })).toHaveLength(1);
  expect(toAccessRows(projects, { filter: '', toggled, isAll: true })).toHaveLength(102);
});

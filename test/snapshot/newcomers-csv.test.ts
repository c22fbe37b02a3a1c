import { parse } from 'csv-parse/sync';
import { type RoleTemplate } from '../../src/domain/setup/role-template';
import { readNewcomersCsv } from '../../src/snapshot/newcomers-csv';

const painter: RoleTemplate = {
  name: 'Painter',
  groups: [],
  projectGrants: [],
  repositoryGrants: [],
};
const reader: RoleTemplate = { ...painter, name: 'Reader' };
const read = (text: string) => readNewcomersCsv(text, [painter, reader], parse);

test('people by address or by name, each with a template or the one for all', () => {
  const text =
    '\uFEFFE-Mail,Name,Template,Team\r\nnora@Acme.example,,painter,x\r\n,Olga,,y\r\nada@b.example,Ada,Reader,\r\n';
  expect(read(text)).toEqual({
    newcomers: [
      {
        line: 2,
        label: 'line 2, of acme.example',
        email: 'nora@Acme.example',
        emailDomain: 'acme.example',
        template: painter,
      },
      { line: 3, label: 'Olga' },
      { line: 4, label: 'Ada', email: 'ada@b.example', emailDomain: 'b.example', template: reader },
    ],
    problems: [],
  });
});

test('one column is enough', () => {
  expect(read('name\nOlga\n').newcomers).toEqual([{ line: 2, label: 'Olga' }]);
  expect(read('email\nnora@acme.example').newcomers).toHaveLength(1);
});

test.each<[string, string, number, RegExp]>([
  ['nobody', 'email,template\n,painter', 2, /^names nobody/],
  ['half an address', 'email\nnora@acme', 2, /^holds something that is no e-mail address/],
  ['two addresses', 'email\na@b.example c@d.example', 2, /^holds something that is no/],
  ['an address as a name', 'name\nnora@acme.example', 2, /^holds an e-mail address as a name/],
  ['a name too long', `name\n${'x'.repeat(121)}`, 2, /^holds a name of more than 120/],
  [
    'an unknown template',
    'email,template\nnora@acme.example,sculptor',
    2,
    /^names a template that is not/,
  ],
  [
    'somebody twice',
    'email\nnora@acme.example\n\nNORA@acme.example',
    4,
    /^is the same person as line 2/,
  ],
  ['no column', 'who,template\nnora,painter', 1, /^has no column/],
  ['no rows', 'email,template\n', 1, /^is followed by no rows/],
  ['nothing', '', 1, /^is followed by no rows/],
  [
    'an open quotation mark',
    'email\n"nora@acme.example\nada@b.example',
    3,
    /^cannot be cut into cells/,
  ],
])('%s is told by its line, without what stands there', (_, text, line, problem) => {
  const { problems } = read(text);
  expect(problems).toEqual([{ line, problem: expect.stringMatching(problem) as string }]);
  expect(JSON.stringify(problems)).not.toMatch(/nora|acme|sculptor/i);
});

test('a bad line leaves the others as they are', () => {
  const { newcomers, problems } = read('name,template\nOlga,painter\nAda,sculptor\nZoe,reader');
  expect(newcomers.map(({ label }) => label)).toEqual(['Olga', 'Zoe']);
  expect(problems.map(({ line }) => line)).toEqual([3]);
});

test('a name of 120 characters is none too long', () => {
  expect(read(`name\n${'x'.repeat(120)}`).problems).toEqual([]);
});

test('what is no fault of the file is not called one', () => {
  const broken = () => {
    throw new TypeError('not of csv-parse');
  };
  expect(() => readNewcomersCsv('name\nOlga', [], broken)).toThrow('not of csv-parse');
});

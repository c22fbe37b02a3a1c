import * as fc from 'fast-check';
import { MACHINE_TASKS } from '../../../../../src/domain/machine/machine-need';
import {
  type MachineDraft,
  NEW_DRAFT,
  parseDraftText,
  placesOf,
  SSO_ANSWERS,
  toDraftText,
  toNeed,
  TRANSPORTS,
  whyNoPlan,
} from '../../../../../static/usher/src/features/machine/machine-draft';
import {
  findPlaceOptions,
  listPlaceOptions,
} from '../../../../../static/usher/src/features/machine/place-options';
import { aProject, aRepository, someFacts } from '../../../../builders/facts-builders';

const ART = aProject({ key: 'ART', name: 'Art' });
const INSIDE = aRepository({ slug: 'paintings', project: ART.uuid });
const OTHER = aRepository({ slug: 'łódź-10' });
const SECOND = aRepository({ slug: 'lodz-9' });
const facts = someFacts({
  projects: [ART],
  repositories: [INSIDE, OTHER, SECOND].map((one) =>
    one === INSIDE ? one : { ...one, project: aProject({ key: 'PAY' }).uuid },
  ),
});
const project = `project ${ART.uuid}`;
const inside = `repository ${INSIDE.uuid}`;
const other = `repository ${OTHER.uuid}`;
const aDraft = (given: Partial<MachineDraft> = {}): MachineDraft => ({ ...NEW_DRAFT, ...given });
const places = (given: Partial<MachineDraft>) => placesOf(aDraft(given), facts);

test('a new form is an empty link, and words that are not ours are as in a new form', () => {
  expect(toDraftText(NEW_DRAFT)).toBe('');
  expect(parseDraftText(undefined)).toEqual(NEW_DRAFT);
  expect(parseDraftText('task=fly&where=up&transport=x&person=1&sso=x')).toEqual(NEW_DRAFT);
});

test('every form survives the way through a link', () => {
  const draft = fc.record(
    {
      task: fc.constantFrom(...MACHINE_TASKS),
      where: fc.constantFrom('chosen' as const, 'everything' as const),
      on: fc.uniqueArray(fc.string({ unit: 'grapheme' })),
      transport: fc.constantFrom(...TRANSPORTS),
      isForPerson: fc.boolean(),
      sso: fc.constantFrom(...SSO_ANSWERS),
      name: fc.string({ unit: 'grapheme' }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(draft, (given) => {
      expect(parseDraftText(toDraftText(given))).toEqual(given);
    }),
  );
});

test.each<[string, Partial<MachineDraft>, ReturnType<typeof placesOf>]>([
  ['nothing chosen', {}, []],
  ['a repository', { on: [other] }, [{ repository: OTHER.uuid }]],
  [
    'a project and a repository in it: the project says it',
    { on: [inside, project] },
    [{ project: ART.uuid }],
  ],
  [
    'a project and a repository elsewhere',
    { on: [other, project] },
    [{ project: ART.uuid }, { repository: OTHER.uuid }],
  ],
  ['what is not here any more', { on: ['repository {gone}'] }, []],
  ['everything, whatever was chosen before', { where: 'everything', on: [other] }, 'everywhere'],
  [
    'everything is no answer for a person from outside',
    { task: 'contractor', where: 'everything', on: [other] },
    [{ repository: OTHER.uuid }],
  ],
  ['no place is asked of a pipeline to a cloud', { task: 'pipeline-to-cloud', on: [other] }, []],
  ['who changes permissions changes all', { task: 'manage-permissions' }, 'everywhere'],
])('%s', (_what, given, expected) => {
  expect(places(given)).toEqual(expected);
});

test.each([
  [{}, 'one-repository'],
  [{ on: [other] }, 'one-repository'],
  [{ on: [project] }, 'one-project'],
  [{ on: [project, inside] }, 'one-project'],
  [{ on: [inside, other] }, 'some-repositories'],
  [{ where: 'everything' }, 'everything'],
] as const)('%j reaches %s', (given, reach) => {
  expect(toNeed(aDraft(given), places(given), 'standard')).toMatchObject({
    reach,
    plan: 'standard',
  });
});

test('an answer to a question that is not asked any more counts for nothing', () => {
  const given = { transport: 'ssh-only', isForPerson: true, sso: 'yes' } as const;
  expect(toNeed(aDraft(given), [], 'not-known')).toEqual({
    ...{ task: 'read', reach: 'one-repository', plan: 'not-known' },
    ...{ transport: 'ssh-only', isForPerson: true, ssoIsEnforced: 'yes' },
  });
  const admin = toNeed(aDraft({ ...given, task: 'manage-permissions' }), 'everywhere', 'not-known');
  expect(admin).toMatchObject({ transport: 'either', isForPerson: false, ssoIsEnforced: 'yes' });
});

test.each<[Partial<MachineDraft>, string | undefined]>([
  [{}, 'Say where first.'],
  [{ on: [other] }, 'Say what it is called first.'],
  [{ on: [other], name: '  ' }, 'Say what it is called first.'],
  [{ on: [other], name: 'backup' }, undefined],
  [{ where: 'everything', name: 'backup' }, undefined],
  [{ task: 'contractor', where: 'everything', name: 'Bo' }, 'Say where first.'],
  [{ task: 'pipeline-to-cloud', name: 'deploy' }, undefined],
])('of %j a plan waits for: %s', (given, why) => {
  expect(whyNoPlan(aDraft(given), places(given))).toBe(why);
});

test('projects come first, each kind by name, and are found without accents', () => {
  const options = listPlaceOptions(facts);
  expect(options.map(({ text, kind }) => [kind, text])).toEqual([
    ['project', 'ART: Art'],
    ['repository', 'lodz-9'],
    ['repository', 'łódź-10'],
    ['repository', 'paintings'],
  ]);
  expect(findPlaceOptions(options, ' LODZ ').map(({ text }) => text)).toEqual([
    'lodz-9',
    'łódź-10',
  ]);
  expect(findPlaceOptions(options, '')).toHaveLength(4);
  expect(findPlaceOptions(options, 'none')).toEqual([]);
});

import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listChanges } from '../../../src/domain/changes/list-changes';
import { type Facts } from '../../../src/domain/facts/facts';
import {
  aListedLevel,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson();
const olga = anOutsider();
const paintings = aRepository({ personGrants: complete([aPersonGrant(olga, 'write')]) });
const art = aProject();
const base = someFacts({
  accounts: [ann],
  projects: [art],
  repositories: [{ ...paintings, project: art.uuid }],
});
const repositories = [paintings.uuid];
const lost = {
  ...{ kind: 'grant', on: 'repository' },
  holder: { kind: 'person', person: olga.uuid },
};
const exactly = (level: 'none' | 'read' | 'write' | 'admin') => ({ level, atMost: level });

function levelsOf(before: Facts, after: Facts) {
  return listChanges(createAccessIndex(before), createAccessIndex(after)).levels;
}

const without: Facts = {
  ...base,
  repositories: base.repositories.map((of) => ({ ...of, personGrants: complete([]) })),
};

test('somebody whom only a grant named is told once, when it is given and when it is taken', () => {
  const of = { person: olga.uuid, repositories, causes: [lost] };
  expect(levelsOf(without, base)).toStrictEqual([
    { ...of, code: 'level-raised', before: exactly('none'), after: exactly('write') },
  ]);
  expect(levelsOf(base, without)).toStrictEqual([
    { ...of, code: 'level-lowered', before: exactly('write'), after: exactly('none') },
  ]);
});

test('somebody whom nothing names any more may have anything where not all was read', () => {
  const blind = (edit: Partial<Facts>): Facts => ({ ...without, ...edit });
  expect(levelsOf(base, blind({ lists: someLists({ members: unread() }) }))).toStrictEqual([]);
  const untold = without.repositories.map((of) => ({ ...of, groupGrants: unread<never>() }));
  expect(levelsOf(base, blind({ repositories: untold }))).toStrictEqual([]);
  const listed = untold.map((of) => ({ ...of, listing: complete([aListedLevel(ann, 'read')]) }));
  expect(levelsOf(base, blind({ repositories: listed }))).toStrictEqual([
    {
      ...{ code: 'level-lowered', person: olga.uuid, repositories, causes: [lost] },
      ...{ before: exactly('write'), after: exactly('none') },
    },
    {
      ...{ code: 'level-raised', person: ann.uuid, repositories },
      ...{ before: exactly('none'), after: exactly('read') },
      causes: [{ kind: 'unexplained' }],
    },
  ]);
});

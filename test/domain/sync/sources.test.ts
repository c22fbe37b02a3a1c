import {
  chooseGroupSource,
  toOrganizationSource,
} from '../../../src/domain/sync/organization-source';
import { forgetInSource, listSourceAccounts } from '../../../src/domain/sync/source-accounts';
import { aGroupSource, aSourceGroup } from '../../builders/a-group-sync';
import { anOrganization } from '../../builders/an-organization';
import { complete, partial, unread } from '../../builders/facts-builders';

const dev = aSourceGroup('Dev', [], { members: complete(['a', 'b']) });
const ops = aSourceGroup('Ops', [], { members: partial(['b', 'c']) });
const hidden = aSourceGroup('Hidden', [], { members: unread() });

describe('the directory of an organization as a source', () => {
  const groups = [
    { name: 'Dev', members: complete(['a']) },
    { name: 'Hidden', members: unread<readonly string[]>() },
  ];

  test('names everybody it holds, and nobody is unmatched', () => {
    expect(
      toOrganizationSource(anOrganization({ asOf: 5, groups: partial(groups) })),
    ).toStrictEqual({
      origin: 'organization',
      asOf: 5,
      groups: partial(groups.map((group) => ({ ...group, unmatched: [] }))),
    });
  });

  test('that was not read stays so', () => {
    expect(toOrganizationSource(anOrganization({ asOf: 5, groups: unread() }))).toStrictEqual({
      origin: 'organization',
      asOf: 5,
      groups: unread(),
    });
  });

  test('is asked only where no export was loaded', () => {
    const organization = anOrganization();
    const loaded = aGroupSource([dev]);
    expect(chooseGroupSource(loaded, organization)).toBe(loaded);
    expect(chooseGroupSource(loaded, undefined)).toBe(loaded);
    expect(chooseGroupSource(undefined, organization)).toStrictEqual(
      toOrganizationSource(organization),
    );
    expect(chooseGroupSource(undefined, undefined)).toBeUndefined();
  });
});

test('the accounts of a source are those of all groups that were read', () => {
  expect(listSourceAccounts(aGroupSource([dev, ops, hidden]))).toStrictEqual(
    new Set(['a', 'b', 'c']),
  );
  expect(listSourceAccounts(aGroupSource([], { groups: unread() }))).toStrictEqual(new Set());
});

test('what is forgotten leaves every group, and what was not read stays unread', () => {
  expect(forgetInSource(aGroupSource([dev, ops, hidden]), new Set(['b']))).toStrictEqual(
    aGroupSource([
      { ...dev, members: complete(['a']) },
      { ...ops, members: partial(['c']) },
      hidden,
    ]),
  );
  const nothing = aGroupSource([], { groups: unread() });
  expect(forgetInSource(nothing, new Set(['b']))).toStrictEqual(nothing);
});

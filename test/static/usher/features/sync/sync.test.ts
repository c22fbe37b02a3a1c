import { parse } from 'csv-parse/sync';
import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import { compareSync } from '../../../../../src/domain/sync/compare-sync';
import { type GroupMapping } from '../../../../../src/domain/sync/group-mapping';
import { encodeOrganization } from '../../../../../src/snapshot/organization-file';
import { readChosenSource } from '../../../../../static/usher/src/features/sync/chosen-source';
import { toDifferenceRows } from '../../../../../static/usher/src/features/sync/difference-rows';
import {
  toMapping,
  toMappingDraft,
  withMapping,
  withoutMapping,
} from '../../../../../static/usher/src/features/sync/mapping-draft';
import {
  askingText,
  chosenText,
  sourceText,
} from '../../../../../static/usher/src/features/sync/source-words';
import { storeSource } from '../../../../../static/usher/src/features/sync/store-source';
import { syncSentence } from '../../../../../static/usher/src/features/sync/sync-sentence';
import { aGroupSource, aMapping, aSourceGroup } from '../../../../builders/a-group-sync';
import { anOrganization } from '../../../../builders/an-organization';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  unread,
  uuidOf,
} from '../../../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const dev = aGroup({ name: 'Developers', members: complete([bob.uuid]) });
const art = aProject({ groupGrants: complete([aGroupGrant(dev, 'read')]) });
const facts = someFacts({ accounts: [ann, bob], groups: [dev], projects: [art] });
const source = aGroupSource([aSourceGroup('Engineering', [ann])]);
const onArt = { project: art.uuid };

const rowsOf = (mappings: readonly GroupMapping[], from = source) =>
  toDifferenceRows(compareSync(mappings, from, createAccessIndex(facts)), facts);
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readChosenSource(bytes(text), parse);

describe('a chosen file', () => {
  const scim = JSON.stringify({
    totalResults: 2,
    Resources: [{ id: 'g', displayName: 'Engineering', members: [{ value: 'u' }] }],
  });

  test('is known by how it begins', async () => {
    expect(await read('group,member\nA,ann@example.com\n')).toMatchObject({
      is: 'draft',
      draft: { origin: 'csv' },
    });
    for (const text of [scim, `\uFEFF ${scim}`, `[${scim}]`])
      expect(await read(text)).toMatchObject({ is: 'draft', draft: { origin: 'scim' } });
    const organization = await encodeOrganization({ data: anOrganization() });
    expect(await readChosenSource(organization, parse)).toMatchObject({
      is: 'source',
      source: { origin: 'organization' },
    });
  });

  test.each([
    ['', 'empty'],
    ['{', 'no answer of SCIM'],
    ['group\nx\n', 'no column “member”'],
  ])('%j is refused', async (text, words) => {
    const chosen = await read(text);
    expect(chosen.is === 'refused' && chosen.problems.join(' ')).toContain(words);
  });

  test.each([
    ['text that is no UTF-8', new Uint8Array([0xc3, 0x28]), 'no text in UTF-8'],
    ['gzip of something else', new Uint8Array([0x1f, 0x8b, 1]), 'no file of organization data'],
    ['16 MB and one byte', new Uint8Array(16_000_001), 'larger than 16 MB'],
  ])('%s is refused', async (_, file, words) => {
    const chosen = await readChosenSource(file, parse);
    expect(chosen.is === 'refused' && chosen.problems.join(' ')).toContain(words);
  });

  test('is told before anything is sent', async () => {
    const chosen = await read('group,member\nA,ann@example.com\nB,ann@example.com\nB,557058:b\n');
    if (chosen.is === 'refused') throw new Error('refused');
    expect(chosenText(chosen)).toBe('CSV of members: 2 groups, 3 memberships');
    expect(askingText(chosen)).toMatch(/^Bitbucket is asked about 1 address, 90 at a time/);
    const part = await read(scim);
    if (part.is === 'refused') throw new Error('refused');
    expect(chosenText(part)).toBe('SCIM export: at least 1 group, 1 membership');
    expect(askingText(part)).toBe('No address has to be asked about.');
  });

  test('that was loaded tells what it does not tell', () => {
    const unmatched = [{ at: 2, reason: 'not-asked' as const }];
    const groups = [
      aSourceGroup('A', [ann], { unmatched }),
      aSourceGroup('B', [], { members: unread() }),
    ];
    expect(sourceText(aGroupSource(groups))).toBe(
      'CSV of members: 2 groups, 1 membership, 1 member matched with nobody, 1 group without a whole list of members',
    );
    expect(sourceText(aGroupSource([], { groups: unread() }))).toBe(
      'CSV of members: groups not known',
    );
  });
});

describe('storing', () => {
  const store = async (answer: 'fails' | 'matches', isCancelled = false) => {
    const chosen = await read('group,member\nA,ann@example.com\nA,bob@example.com\n');
    if (chosen.is === 'refused') throw new Error('refused');
    const sent: string[] = [];
    const call = (name: string, payload: unknown) => {
      sent.push(`${name} ${JSON.stringify(payload)}`);
      if (name === 'matchDirectory' && answer === 'fails')
        return Promise.resolve({ ok: false, failure: { code: 'unavailable', message: '' } });
      return Promise.resolve({ ok: true, value: ANSWERS[name] });
    };
    const outcome = await storeSource(
      { chosen, workspace: uuidOf('workspace acme'), asOf: READ_AT },
      {
        ...{ call: call as never, now: () => 0, sleep: () => Promise.resolve() },
        ...{ onAsked: () => undefined, onSending: () => undefined, answers: new Map() },
        isCancelled: () => isCancelled,
      },
    );
    return { outcome, sent };
  };
  const ANSWERS: Readonly<Record<string, unknown>> = {
    matchDirectory: {
      state: 'matched',
      matches: [{ at: 0, person: ann.uuid, accountId: ann.accountId }],
    },
    beginUpload: { upload: 'u', chunks: 1, chunkBytes: 144_000 },
    putUploadChunk: { at: 0 },
    commitUpload: {},
  };

  test('asks whose the addresses are, and sends none of them', async () => {
    const { outcome, sent } = await store('matches');
    const unmatched = [{ at: 3, reason: 'no-member-with-address' as const }];
    expect(outcome).toEqual({
      ok: true,
      value: aGroupSource([aSourceGroup('A', [ann], { unmatched })]),
    });
    expect(sent.filter((text) => text.includes('@'))).toHaveLength(1);
    expect(sent.map((text) => text.split(' ', 1)[0])).toEqual([
      ...['matchDirectory', 'beginUpload', 'putUploadChunk', 'commitUpload'],
    ]);
  });

  test('ends with what went wrong, or was cancelled, before anything is sent', async () => {
    const failed = await store('fails');
    expect(failed.outcome).toMatchObject({ ok: false });
    expect(failed.sent).toHaveLength(1);
    expect((await store('matches', true)).outcome).toEqual({ ok: true, value: undefined });
  });
});

describe('the difference list', () => {
  test('says who comes in, who goes out and which grant changes, in this order', () => {
    const rows = rowsOf([aMapping(dev, { grants: [{ on: onArt, level: 'write' }] })]);
    expect(rows.map(({ state, what, then }) => [state, what, then])).toEqual([
      ['add', 'Ann', 'Add to the group, by hand'],
      ['remove', 'Bob', 'Take out of the group, by hand'],
      ['change', expect.stringContaining('Developers'), 'Change the grant, by the companion'],
    ]);
    expect(rows[2]?.difference).toMatch(/^has read on .*; the mapping wants write$/);
    expect(rows[2]?.to).toEqual({ view: 'group', id: dev.slug });
  });

  test('tells what stays, and what nobody can tell', () => {
    const unmatched = [
      { at: 2, reason: 'not-asked' as const },
      { at: 5, reason: 'switched-off' as const },
    ];
    const rows = rowsOf(
      [aMapping(dev), aMapping(dev, { source: 'Gone', mode: 'add-only' })],
      aGroupSource([aSourceGroup('Engineering', [], { unmatched })]),
    );
    expect(rows.map(({ state, what, difference }) => [state, what, difference])).toEqual([
      ['not-known', 'Bob', expect.stringContaining('in no group that fills it')],
      [
        'not-known',
        'Engineering',
        '1 member matched with nobody: Bitbucket was not asked whose the address is (row 2)',
      ],
      ['not-known', 'Gone', 'the export has no group of this name'],
      [
        'left',
        'Engineering',
        '1 member matched with nobody: switched off in the identity provider (row 5)',
      ],
    ]);
  });

  test.each([
    [0, undefined, 'No group of the identity provider is mapped yet.'],
    [2, undefined, '2 mappings; what differs is not known without an export.'],
    [1, [], '1 mapping; groups and grants are in step.'],
    [1, ['left'], '1 mapping; groups and grants are in step.'],
    [1, ['add', 'remove', 'change'], '1 mapping; 3 differences.'],
    [1, ['not-known'], '1 mapping; nothing known to differ, 1 thing not known.'],
    [1, ['add', 'not-known', 'not-known'], '1 mapping; 1 difference, 2 things not known.'],
  ] as const)('%d mappings, %j: %s', (mappings, states, sentence) => {
    const rows = states?.map((state) => ({ key: '', what: '', difference: '', then: '', state }));
    expect(syncSentence({ mappings, rows })).toBe(sentence);
  });
});

describe('a mapping that is typed in', () => {
  const mapping = aMapping(dev, {
    grants: [
      { on: onArt, level: 'create-repo' },
      { on: { repository: aRepository().uuid }, level: 'read' },
    ],
  });

  test('comes back as it was', () => {
    expect(toMapping(toMappingDraft(mapping))).toEqual(mapping);
    const alone = aMapping(undefined, { mode: 'add-only' });
    expect(toMapping(toMappingDraft(alone))).toEqual(alone);
  });

  test('begins by only adding; a grant without a place is none', () => {
    const draft = toMappingDraft(undefined);
    expect(draft.mode).toBe('add-only');
    const typed = { ...draft, source: ' Ops ', grants: [{ place: '', level: 'read' as const }] };
    expect(toMapping(typed)).toEqual({ source: 'Ops', mode: 'add-only', grants: [] });
  });

  test('takes its place in the list, or the end of it', () => {
    const [one, two, three] = ['A', 'B', 'C'].map((name) => aMapping(dev, { source: name }));
    if (!one || !two || !three) throw new Error('three');
    expect(withMapping([one, two], three, 0)).toEqual([three, two]);
    expect(withMapping([one, two], three, undefined)).toEqual([one, two, three]);
    expect(withoutMapping([one, two, three], 1)).toEqual([one, three]);
  });
});

import { acme, personUuid } from '../../local/bitbucket/demo/acme';
import { type Directory } from '../../src/domain/directory/directory';
import { workspaceUuid } from '../../src/domain/facts/ids';
import { decodeDirectory, encodeDirectory } from '../../src/snapshot/directory-file';
import { anApp, type App } from '../builders/an-app';
import { load, send } from '../builders/an-upload';

let app: App;
beforeEach(async () => {
  app = await anApp();
});

const owen = { person: personUuid('ohartley'), accountId: accountIdOf('ohartley') };
const OWEN = 'ohartley@acme.example';
const STRANGER = 'stranger@nowhere.example';

function accountIdOf(nickname: string) {
  return acme().accounts.find((account) => account.nickname === nickname)?.accountId;
}

function match(addresses: readonly string[]) {
  return app.get('matchDirectory', { payload: { addresses: [...addresses] } });
}

/** Everything that is kept, with what stands in records, as text. */
function stored(): string {
  const storage = app.host.kvs.storageOf('one');
  return JSON.stringify([storage.plain.entries(), storage.entity('document').entries()]);
}

describe('whose addresses these are', () => {
  test('is told by their place; who is no member is left out', async () => {
    expect(await match([STRANGER, OWEN])).toEqual({
      state: 'matched',
      matches: [{ at: 1, ...owen }],
    });
  });

  test('is told whatever their spelling, and for each place of an address', async () => {
    expect(await match([OWEN.toUpperCase(), OWEN])).toEqual({
      state: 'matched',
      matches: [
        { at: 0, ...owen },
        { at: 1, ...owen },
      ],
    });
  });

  test('is not guessed where Bitbucket knows nobody', async () => {
    expect(await match([STRANGER])).toEqual({ state: 'matched', matches: [] });
  });

  test('is asked for 90 at once', async () => {
    const others = Array.from({ length: 89 }, (_, at) => `nobody-${at}@acme.example`);
    expect(await match([...others, OWEN])).toEqual({
      state: 'matched',
      matches: [{ at: 89, ...owen }],
    });
  });
});

describe('addresses', () => {
  test('are neither stored, nor logged, nor answered', async () => {
    const answer = await match([OWEN, STRANGER]);
    await app.call('matchDirectory', { payload: { addresses: [STRANGER, 'no address'] } });
    for (const text of [stored(), app.log.join('\n'), JSON.stringify(answer)]) {
      expect(text).not.toMatch(/acme\.example|nowhere|ohartley/);
      expect(text).not.toContain(encodeURIComponent(OWEN));
    }
    expect(stored()).toContain('matching-');
  });

  test('do not show where Bitbucket fails', async () => {
    app.bitbucket.faults.add({ path: '/members', effect: { kind: 'status', status: 500 } });
    const answer = await app.call('matchDirectory', { payload: { addresses: [OWEN] } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(`${JSON.stringify(answer)} ${app.log.join(' ')}`).not.toMatch(/ohartley|acme\.example/);
  });

  test.each([
    ['no address at all', []],
    ['91 addresses', Array.from({ length: 91 }, (_, at) => `nobody-${at}@acme.example`)],
    ['what is no address', ['owen']],
    ['what would end the question', ['a"b@acme.example']],
    [
      'more than a URL holds',
      Array.from({ length: 40 }, (_, at) => `${'n'.repeat(200)}${at}@a.example`),
    ],
  ])('are refused before Bitbucket is asked: %s', async (_, addresses) => {
    const answer = await app.call('matchDirectory', { payload: { addresses } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(JSON.stringify(answer)).not.toContain('@');
    expect(stored()).not.toContain('matching-');
  });
});

test.each(['project admin', 'repository admin', 'member'] as const)(
  'a %s is refused, and Bitbucket is not asked about any address',
  async (as) => {
    const answer = await app.call('matchDirectory', { as, payload: { addresses: [OWEN] } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(stored()).not.toContain('matching-');
  },
);

test('a used-up share of the hourly limit is waited for, and counted across calls', async () => {
  const limited = await anApp({ switches: { limit: 10 } });
  const ask = () => limited.get('matchDirectory', { payload: { addresses: [OWEN] } });
  const answers = [];
  for (let count = 0; count < 5; count += 1) answers.push((await ask()).state);
  expect(answers).toEqual(['matched', 'matched', 'matched', 'wait', 'wait']);
});

test('where Bitbucket itself says that the limit is reached, the page is told when to go on', async () => {
  app.bitbucket.faults.add({ path: '/members', effect: { kind: 'rate-limit' } });
  const answer = await match([OWEN]);
  expect(answer).toMatchObject({ state: 'wait' });
  expect(answer.state === 'wait' && answer.until > Date.now()).toBe(true);
});

describe('a matched directory', () => {
  const someDirectory = (given: Partial<Directory> = {}): Directory => ({
    asOf: 1_795_000_000_000,
    people: [
      {
        accountId: '557058:aaaa',
        status: 'active',
        isOnPlan: true,
        lastActiveOn: null,
        hasTwoStepVerification: false,
        emailDomain: 'acme.example',
      },
    ],
    unmatched: [{ line: 3, reason: 'no-member-with-address', status: 'active', isOnPlan: true }],
    bad: [{ line: 4, problem: 'same-person-twice', sameAsLine: 5 }],
    ...given,
  });
  const here = () => workspaceUuid(app.bitbucket.data.workspace.uuid);
  const encode = (directory: Directory) => encodeDirectory({ workspace: here(), directory });

  test('is kept as it was sent, beside the scan, and can be taken away', async () => {
    const file = await encode(someDirectory());
    const loaded = await load(app, file, { kind: 'user-directory' });
    const [chunk] = loaded['user-directory']?.chunks ?? [];
    expect(loaded['user-directory']?.asOf).toBe(1_795_000_000_000);
    const { base64 } = await app.get('getFactsChunk', { payload: { hash: chunk?.hash ?? '' } });
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    expect((await decodeDirectory(bytes)).directory).toEqual(someDirectory());
    const left = await app.get('removeLoaded', { payload: { kind: 'user-directory' } });
    expect(left).toEqual({});
  });

  test('stands beside a list of group members: neither takes the place of the other', async () => {
    await load(app, await encode(someDirectory()), { kind: 'user-directory' });
    const later = await load(app, await encode(someDirectory({ asOf: 5 })), {
      kind: 'user-directory',
    });
    expect(Object.keys(later)).toEqual(['user-directory']);
    expect(later['user-directory']?.asOf).toBe(5);
  });

  test.each([
    ['an address in place of an account id', { people: [{ accountId: OWEN, status: 'active' }] }],
    ['an address in place of a domain', aPersonWith({ emailDomain: OWEN })],
    ['a name', aPersonWith({ name: 'Owen Hartley' })],
    ['a person twice', { people: [...aPersonWith({}).people, ...aPersonWith({}).people] }],
    ['a reason nobody knows', { unmatched: [{ line: 3, reason: OWEN, status: 'active' }] }],
    ['line 0', { bad: [{ line: 0, problem: 'bad-time' }] }],
  ])('is refused with %s, and what stood stays', async (_, given) => {
    await load(app, await encode(someDirectory()), { kind: 'user-directory' });
    const file = await encode(someDirectory(given as unknown as Partial<Directory>));
    const upload = await send(app, file, { kind: 'user-directory' });
    const answer = await app.call('commitUpload', { payload: { upload } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(JSON.stringify(answer)).not.toContain(OWEN);
    const { loaded } = await app.get('getWorkspace');
    expect(loaded['user-directory']?.asOf).toBe(1_795_000_000_000);
  });

  test('of another workspace is refused', async () => {
    const elsewhere = workspaceUuid('{00000000-0000-4000-8000-00000000000e}');
    const file = await encodeDirectory({ workspace: elsewhere, directory: someDirectory() });
    const upload = await send(app, file, { kind: 'user-directory' });
    const answer = await app.call('commitUpload', { payload: { upload } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });
});

function aPersonWith(given: object) {
  return { people: [{ accountId: '557058:bbbb', status: 'active', ...given }] };
}

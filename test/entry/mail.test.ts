import { createMailSink, type MailSink } from '../../local/mail/mail-sink';
import { anApp, type App } from '../builders/an-app';

const KEY = 'server-token-that-nobody-sees';
const ADMIN = 'aokonjo@acme.example';
const STRANGER = 'finance@elsewhere.example';

let app: App;
let sink: MailSink;
let now = Date.parse('2026-11-16T10:00:00Z');

beforeEach(async () => {
  now = Date.now();
  sink = createMailSink(() => now);
  app = await anApp({
    fetchExternal: (input, init) => sink.fetch(new Request(input, init)),
  });
  await app.seed();
  app.host.egress.commands['__permission__egressSet']?.('one', {
    egresses: [
      {
        key: 'mail',
        description: 'Mail',
        configured: [{ domain: 'api.postmarkapp.com', type: ['FETCH_BACKEND_SIDE'] }],
      },
    ],
  });
});

const saveSender = () =>
  app.get('saveSender', {
    payload: {
      sender: { provider: 'postmark', from: { address: 'usher@acme.example', name: 'Usher' } },
      key: KEY,
      pageUrl: 'https://bitbucket.org/acme/workspace/settings/',
    },
  });

async function addRecipient(address: string) {
  const { mail } = await app.get('addRecipient', { payload: { address } });
  const found = mail.recipients.find((each) => each.address === address);
  if (!found) throw new Error('The recipient is not on the list.');
  return found;
}

function lastCode(): string {
  return /\b\d{6}\b/.exec(sink.messages.at(-1)?.text ?? '')?.[0] ?? '';
}

describe('a sender', () => {
  test('is told without its key, which is in no answer, no document and no log', async () => {
    const answer = await saveSender();
    expect(answer.mail.sender?.sender).toEqual({
      provider: 'postmark',
      from: { address: 'usher@acme.example', name: 'Usher' },
    });
    const storage = app.host.kvs.storageOf('one');
    const plain = JSON.stringify([storage.plain.entries(), storage.entity('document').entries()]);
    for (const text of [JSON.stringify(answer), plain, app.log.join('\n')])
      expect(text).not.toContain(KEY);
  });
});

describe('a recipient', () => {
  test('who is an admin is confirmed by the code from the mail, and by no other', async () => {
    await saveSender();
    const { id, audience, state } = await addRecipient(ADMIN);
    expect({ audience, state }).toEqual({ audience: 'admin', state: 'waiting' });
    const sent = await app.get('sendCode', { payload: { recipient: id } });
    expect(sent.outcome).toMatchObject({ kind: 'sent' });
    const code = lastCode();
    const wrong = code === '000000' ? '111111' : '000000';
    const refused = await app.get('confirmRecipient', { payload: { recipient: id, code: wrong } });
    expect(refused).toMatchObject({ code: 'wrong', triesLeft: 4 });
    const right = await app.get('confirmRecipient', { payload: { recipient: id, code } });
    expect(right).toMatchObject({ code: 'right', mail: { recipients: [{ state: 'confirmed' }] } });
    const again = await app.get('confirmRecipient', { payload: { recipient: id, code } });
    expect(again.code).toBe('no-code');
  });

  test('has five tries for a code, also for the right one', async () => {
    await saveSender();
    const { id } = await addRecipient(ADMIN);
    await app.get('sendCode', { payload: { recipient: id } });
    const code = lastCode();
    const wrong = code === '000000' ? '111111' : '000000';
    for (let at = 0; at < 5; at += 1)
      await app.get('confirmRecipient', { payload: { recipient: id, code: wrong } });
    const last = await app.get('confirmRecipient', { payload: { recipient: id, code } });
    expect(last).toMatchObject({
      code: 'no-tries-left',
      mail: { recipients: [{ state: 'waiting' }] },
    });
  });

  test('is external where Bitbucket knows nobody, and is on the list once', async () => {
    expect((await addRecipient(STRANGER)).audience).toBe('external');
    const twice = await app.call('addRecipient', {
      payload: { address: STRANGER.toUpperCase() },
    });
    expect(twice).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  test('gets no second mail within a minute, and no mail without a sender', async () => {
    const { id } = await addRecipient(STRANGER);
    const none = await app.call('sendCode', { payload: { recipient: id } });
    expect(none).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    await saveSender();
    await app.get('sendCode', { payload: { recipient: id } });
    const hasty = await app.call('sendCode', { payload: { recipient: id } });
    expect(hasty).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(sink.messages).toHaveLength(1);
  });

  test('has an address in no document and no log; removed, it is nowhere', async () => {
    const { id } = await addRecipient(STRANGER);
    const storage = app.host.kvs.storageOf('one');
    const plain = () =>
      JSON.stringify([storage.plain.entries(), storage.entity('document').entries()]);
    for (const text of [plain(), app.log.join('\n')]) expect(text).not.toContain('elsewhere');
    const { mail } = await app.get('removeRecipient', { payload: { recipient: id } });
    expect(mail.recipients).toEqual([]);
  });
});

test.each([
  ['bad-key', 'bad-key'],
  ['bounced-recipient', 'bounced-recipient'],
  ['accept-without-answer', 'no-answer'],
] as const)('a test mail says what became of it: %s', async (mood, reason) => {
  await saveSender();
  const { id } = await addRecipient(STRANGER);
  sink.mood = mood;
  const { outcome } = await app.get('sendTestMail', { payload: { recipient: id } });
  expect(outcome).toMatchObject({ kind: 'failed', reason });
});

test('a host that no admin approved is not reached', async () => {
  await saveSender();
  const { id } = await addRecipient(STRANGER);
  app.host.egress.commands['__permission__egressDeleteGroup']?.('one', { key: 'mail' });
  const { outcome } = await app.get('sendTestMail', { payload: { recipient: id } });
  expect(outcome).toEqual({ kind: 'failed', reason: 'not-approved' });
  expect(sink.messages).toEqual([]);
});

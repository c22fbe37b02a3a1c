import { createMailSink, type MailSink } from '../../local/mail/mail-sink';
import { anApp, type App } from '../builders/an-app';

const ADMIN = 'aokonjo@acme.example';

let app: App;
let sink: MailSink;

beforeEach(async () => {
  sink = createMailSink(() => Date.now());
  app = await anApp({ fetchExternal: (input, init) => sink.fetch(new Request(input, init)) });
  await app.seed();
});

/** As the queue hands it over: the same event may come twice. */
async function digestEvent(): Promise<void> {
  await app.host.runInside(app.callerOf({}), async () => {
    const { createHandlers } = await import('../../src/entry/background/handlers');
    await createHandlers().onDigestEvent();
  });
}

async function confirmAdmin(): Promise<string> {
  app.host.egress.commands['__permission__egressSet']?.('one', {
    egresses: [
      {
        key: 'mail',
        description: 'Mail',
        configured: [{ domain: 'api.postmarkapp.com', type: ['FETCH_BACKEND_SIDE'] }],
      },
    ],
  });
  await app.get('saveSender');
  const { mail } = await app.get('addRecipient', { payload: { address: ADMIN } });
  const recipient = mail.recipients[0]?.id ?? '';
  await app.get('sendCode', { payload: { recipient } });
  const code = /\b\d{6}\b/.exec(sink.messages[0]?.text ?? '')?.[0] ?? '';
  await app.get('confirmRecipient', { payload: { recipient, code } });
  return recipient;
}

const digestMails = () => sink.messages.slice(1);

test('without a sender the digest is made once and kept in the app', async () => {
  await digestEvent();
  await digestEvent();
  expect(await app.get('getDigests')).toMatchObject([
    { digest: { version: 1, workspace: { slug: 'acme' } }, deliveries: [] },
  ]);
  expect(sink.messages).toEqual([]);
});

test('with a sender each recipient who has confirmed gets it once, with the way to leave', async () => {
  await confirmAdmin();
  await Promise.all([digestEvent(), digestEvent()]);
  await digestEvent();
  expect(digestMails()).toHaveLength(1);
  expect(digestMails()).toMatchObject([
    {
      to: ADMIN,
      headers: {
        'List-Unsubscribe': expect.stringContaining('mailto:usher@acme.example') as unknown,
      },
    },
  ]);
  const digests = await app.get('getDigests');
  const admin = app.bitbucket.data.accounts.find(({ nickname }) => nickname === 'aokonjo');
  expect(digests.map(({ deliveries }) => deliveries)).toMatchObject([
    [{ person: admin?.uuid, state: { kind: 'sent' } }],
  ]);
  const kept = JSON.stringify(digests);
  expect(`${kept} ${app.log.join(' ')}`).not.toContain(ADMIN);
});

test('who is no longer an admin gets none, is told as dropped, and can be kept as external', async () => {
  const recipient = await confirmAdmin();
  const account = app.bitbucket.data.accounts.find(({ nickname }) => nickname === 'aokonjo');
  if (!account?.membership) throw new Error('Nobody to demote.');
  Object.assign(account.membership, { role: 'member' });
  await app.seed();
  await digestEvent();
  expect(digestMails()).toEqual([]);
  Object.assign(account.membership, { role: 'owner' });
  const { mail } = await app.get('keepRecipient', { payload: { recipient } });
  expect(mail.recipients).toMatchObject([{ state: 'confirmed', audience: 'external' }]);
});

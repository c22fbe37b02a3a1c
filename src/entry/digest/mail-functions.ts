import { randomInt, randomUUID } from 'node:crypto';
import { type CodeAnswer, type MailAnswer } from '../../contract/mail';
import { type PayloadOf } from '../../contract/functions';
import {
  type CodeRefusal,
  confirmed,
  keptAsExternal,
  isSameCode,
  type Recipient,
  withNewCode,
  withTry,
} from '../../domain/mail/recipient';
import { codeMail, testMail } from '../../use-cases/mail/short-mails';
import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';
import { addRecipient } from './add-recipient';
import { listKeptDigests } from './kept-digests';
import { type MailDeps, toMailDeps } from './mail-deps';
import { toMailView } from './mail-view';
import { gone, mailRecipient } from './recipient-mail';

export const mailFunctions: Pick<
  Functions,
  | 'getDigests'
  | 'getMail'
  | 'saveSender'
  | 'removeSender'
  | 'addRecipient'
  | 'sendCode'
  | 'confirmRecipient'
  | 'keepRecipient'
  | 'removeRecipient'
  | 'sendTestMail'
  | 'saveDigestSchedule'
> = {
  getDigests: (deps) => listKeptDigests(toMailDeps(deps)),
  getMail: (deps) => toMailView(toMailDeps(deps)),
  saveSender: (deps, _caller, payload) => saveSender(toMailDeps(deps), payload),
  removeSender: async (deps) => {
    const mailDeps = toMailDeps(deps);
    await mailDeps.mail.removeSender();
    return { mail: await toMailView(mailDeps) };
  },
  addRecipient: async (deps, caller, { address }) => {
    const mailDeps = toMailDeps(deps);
    await addRecipient({ ...deps, ...mailDeps }, caller, address);
    return { mail: await toMailView(mailDeps) };
  },
  sendCode: (deps, caller, { recipient }) => sendCode(toMailDeps(deps), caller, recipient),
  confirmRecipient: (deps, _caller, payload) => confirmRecipient(toMailDeps(deps), payload),
  keepRecipient: (deps, _caller, { recipient }) =>
    changeOne(toMailDeps(deps), recipient, keptAsExternal),
  removeRecipient: (deps, _caller, { recipient }) => removeRecipient(deps, recipient),
  sendTestMail: (deps, caller, { recipient }) => sendTest(toMailDeps(deps), caller, recipient),
  saveDigestSchedule: ({ settings }, _caller, { version, schedule }) =>
    settings.save('digestSchedule', version, () => schedule),
};

async function saveSender(
  deps: MailDeps,
  { sender, key, pageUrl }: PayloadOf<'saveSender'>,
): Promise<MailAnswer> {
  const held = await deps.mail.findSender();
  const kept = held?.sender.provider === sender.provider ? held.key : undefined;
  const known = key ?? kept;
  if (known === undefined)
    throw new ContractFailure('bad-request', 'key is empty. Paste the key of this provider.');
  const savedAt = Math.max(deps.clock.now(), (held?.savedAt ?? 0) + 1);
  await deps.mail.saveSender({ sender, key: known, pageUrl, savedAt });
  return { mail: await toMailView(deps) };
}

async function sendCode(
  deps: MailDeps,
  { workspace }: Caller,
  recipient: string,
): Promise<MailAnswer> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const outcome = await mailRecipient(deps, {
    recipient,
    change: withNewCode,
    mail: codeMail(workspace.name, code),
    idempotencyKey: randomUUID(),
    before: () => deps.mail.setSecret('code', recipient, code),
  });
  return { mail: await toMailView(deps), outcome };
}

async function sendTest(
  deps: MailDeps,
  { workspace }: Caller,
  recipient: string,
): Promise<MailAnswer> {
  const outcome = await mailRecipient(deps, {
    recipient,
    mail: testMail(workspace.name),
    idempotencyKey: randomUUID(),
  });
  return { mail: await toMailView(deps), outcome };
}

/** The try is taken before the code is looked at, and the code is read by nobody but this function. */
async function confirmRecipient(
  deps: MailDeps,
  { recipient, code }: PayloadOf<'confirmRecipient'>,
): Promise<CodeAnswer> {
  const taken = await takeTry(deps, recipient);
  if (typeof taken !== 'number') return { mail: await toMailView(deps), code: taken.refused };
  const expected = await deps.mail.findSecret('code', recipient);
  if (expected === undefined || !isSameCode(expected, code))
    return { mail: await toMailView(deps), code: 'wrong', triesLeft: taken };
  const { mail } = await changeOne(deps, recipient, (each) => confirmed(each, deps.clock.now()));
  await deps.mail.removeCode(recipient);
  return { mail, code: 'right' };
}

async function takeTry(deps: MailDeps, recipient: string): Promise<number | Refused> {
  const taken: { answer: number | Refused } = { answer: { refused: 'no-code' } };
  await deps.mail.changeRecipients((held) => {
    const found = held.list.find(({ id }) => id === recipient);
    if (!found) throw gone();
    const tried = withTry(found, deps.clock.now());
    taken.answer = 'refused' in tried ? tried : tried.triesLeft;
    if ('refused' in tried) return undefined;
    return {
      askedAt: held.askedAt,
      list: held.list.map((each) => (each === found ? tried.recipient : each)),
    };
  });
  return taken.answer;
}

interface Refused {
  readonly refused: CodeRefusal;
}

async function changeOne(
  deps: MailDeps,
  recipient: string,
  change: (recipient: Recipient) => Recipient,
): Promise<MailAnswer> {
  await deps.mail.changeRecipients(({ list, askedAt }) => {
    if (!list.some(({ id }) => id === recipient)) throw gone();
    return { askedAt, list: list.map((each) => (each.id === recipient ? change(each) : each)) };
  });
  return { mail: await toMailView(deps) };
}

/** Their secrets first: an address must not outlive its entry. */
async function removeRecipient(given: Deps, recipient: string): Promise<MailAnswer> {
  const deps = toMailDeps(given);
  await deps.mail.removeSecrets(recipient);
  await deps.mail.changeRecipients(({ list, askedAt }) => ({
    askedAt,
    list: list.filter(({ id }) => id !== recipient),
  }));
  return { mail: await toMailView(deps) };
}

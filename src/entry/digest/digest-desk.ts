import { randomUUID } from 'node:crypto';
import { composeDigest } from '../../domain/digest/compose-digest';
import { type Digest } from '../../domain/digest/digest';
import { toAppAddress } from '../../domain/digest/digest-place';
import { type DigestInput } from '../../domain/digest/digest-input';
import { renderDigestMail } from '../../domain/digest/mail/render-digest-mail';
import { type Mail } from '../../domain/mail/mail';
import { idempotentForMs } from '../../domain/mail/sender';
import { type DigestDesk } from '../../use-cases/mail/send-digest';
import { createAddressees } from './addressees';
import { findDigestInput } from './compose-input';
import { type MailDeps } from './mail-deps';
import { type StoredSender } from './mail-store';
import { leaveMailto, toMail } from './recipient-mail';

/** Forge's side of the digest, for one invocation: facts and sender are looked up once. */
export function createDigestDesk(deps: MailDeps): DigestDesk {
  const { digests, mail, clock, settings } = deps;
  const addressees = createAddressees(deps);
  let input: Promise<DigestInput | undefined> | undefined;
  let stored: StoredSender | undefined;
  const findInput = () => (input ??= findDigestInput(deps));
  const findIndex = async () => (await findInput())?.now;
  return {
    ...digests,
    now: () => clock.now(),
    newToken: () => randomUUID(),
    getSchedule: async () => (await settings.getSettings()).digestSchedule.value,
    compose: async () => {
      const found = await findInput();
      return found && composeDigest(found);
    },
    findSender: async () => {
      stored = await mail.findSender();
      return (
        stored && {
          version: stored.savedAt,
          idempotentForMs: idempotentForMs(stored.sender),
          send: deps.openSender(stored),
        }
      );
    },
    listRecipients: async () => {
      const index = await findIndex();
      return index === undefined ? [] : addressees.list(index);
    },
    findAddressee: async (recipient) => {
      const index = await findIndex();
      return index === undefined ? { kind: 'hold' } : addressees.find(recipient, index);
    },
    render: (digest, { address }) => {
      if (stored === undefined) throw new Error('Nothing is rendered before a sender was found.');
      return renderFor(stored, digest, address);
    },
  };
}

/** The same for every try: a provider that knows the key compares what comes with it. */
function renderFor(stored: StoredSender, digest: Digest, address: string): Mail {
  const { name } = digest.workspace;
  const rendered = renderDigestMail(digest, {
    workspaceName: name,
    appUrl: (place) => toAppAddress(stored.pageUrl, place),
    footer: {
      why: `You get this because an admin of the Bitbucket workspace ${name} put you on its list and you confirmed it.`,
      leaveMailto: leaveMailto(stored.sender.from.address),
    },
  });
  return toMail(stored, address, rendered);
}

import { type AccessIndex } from '../../domain/access/access-index';
import { type Recipient, stateOf } from '../../domain/mail/recipient';
import { type Addressee } from '../../use-cases/mail/send-digest';
import { adminStateOf } from './admin-state';
import { type MailDeps } from './mail-deps';

/** Who gets the digest, by the facts of one run. Whoever is no longer an admin is dropped, and that is kept. */
export function createAddressees({ mail, clock }: Pick<MailDeps, 'mail' | 'clock'>) {
  const drop = async ({ id }: Recipient): Promise<void> => {
    const droppedAt = clock.now();
    await mail.changeRecipients(({ list, askedAt }) => ({
      askedAt,
      list: list.map((each) => (each.id === id ? { ...each, droppedAt } : each)),
    }));
  };
  return {
    list: async (index: AccessIndex): Promise<readonly string[]> => {
      const confirmed = (await mail.getRecipients()).list.filter(
        (recipient) => stateOf(recipient) === 'confirmed',
      );
      const stay: string[] = [];
      for (const recipient of confirmed)
        if (standingOf(recipient, index) === 'gone') await drop(recipient);
        else stay.push(recipient.id);
      return stay;
    },
    find: async (id: string, index: AccessIndex): Promise<Addressee> => {
      const recipient = (await mail.getRecipients()).list.find((each) => each.id === id);
      if (!recipient || stateOf(recipient) !== 'confirmed') return { kind: 'gone' };
      const standing = standingOf(recipient, index);
      if (standing === 'gone') await drop(recipient);
      if (standing !== 'send') return { kind: standing };
      const address = await mail.findSecret('address', id);
      return address === undefined ? { kind: 'gone' } : { kind: 'send', recipient: id, address };
    },
  };
}

/** What the facts do not tell holds the digest back: it is about who has access. */
function standingOf({ audience, person }: Recipient, index: AccessIndex): Addressee['kind'] {
  if (audience === 'external' || person === undefined) return 'send';
  return STANDINGS[adminStateOf(index, person)];
}

const STANDINGS = { admin: 'send', 'not-an-admin': 'gone', 'not-known': 'hold' } as const;

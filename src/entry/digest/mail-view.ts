import { type MailView, type RecipientView } from '../../contract/mail';
import { type DigestRun } from '../../domain/mail/digest-log';
import { mayAskAt, type Recipient, stateOf } from '../../domain/mail/recipient';
import { type MailDeps } from './mail-deps';

/** Sender and recipients as workspace admins see them: with addresses, without the key. */
export async function toMailView({ mail, digests, clock }: MailDeps): Promise<MailView> {
  const [stored, { list }, [newest]] = await Promise.all([
    mail.findSender(),
    mail.getRecipients(),
    digests.getLog(),
  ]);
  const now = clock.now();
  const recipients = await Promise.all(
    list.map(async (recipient) => {
      const address = await mail.findSecret('address', recipient.id);
      return {
        ...toView(recipient, newest, now),
        ...(address !== undefined && { address }),
      };
    }),
  );
  return {
    ...(stored && { sender: { sender: stored.sender, savedAt: stored.savedAt } }),
    recipients,
  };
}

function toView(recipient: Recipient, run: DigestRun | undefined, now: number): RecipientView {
  const { id, audience, addedAt, person, confirmedAt, droppedAt, code } = recipient;
  const last = run?.deliveries.find((each) => each.recipient === recipient.id)?.state;
  return {
    ...{ id, audience, addedAt },
    ...(person !== undefined && { person }),
    ...(confirmedAt !== undefined && { confirmedAt }),
    ...(droppedAt !== undefined && { droppedAt }),
    state: stateOf(recipient),
    mayAskAt: mayAskAt(recipient, now),
    ...(code && code.expiresAt > now && code.triesLeft > 0 && { codeEndsAt: code.expiresAt }),
    ...(last && { last }),
  };
}

import { type DocumentStore } from '../../adapters/forge/document-store';
import { matchingKey } from '../directory/matching-budget';
import { type DigestStore } from '../digest/digest-store';
import { type MailStore } from '../digest/mail-store';
import { type Forgotten } from '../../domain/privacy/forgotten';

interface DocumentDeps {
  readonly documents: Pick<DocumentStore, 'remove'>;
  readonly digests: Pick<DigestStore, 'forget'>;
  readonly mail: Pick<MailStore, 'getRecipients' | 'changeRecipients' | 'removeSecrets'>;
}

/** Small values about single accounts: names in kept digests, addresses of recipients, counts of requests. */
export async function forgetInDocuments(
  { documents, digests, mail }: DocumentDeps,
  { accounts, accountIds }: Forgotten,
): Promise<void> {
  await digests.forget(accounts);
  const named: ReadonlySet<string> = accounts;
  const isForgotten = (person: string | undefined) => person !== undefined && named.has(person);
  for (const { id, person } of (await mail.getRecipients()).list)
    if (isForgotten(person)) await mail.removeSecrets(id);
  // After their secrets: an address must not outlive its entry.
  await mail.changeRecipients(({ list, askedAt }) =>
    list.some(({ person }) => isForgotten(person))
      ? { askedAt, list: list.filter(({ person }) => !isForgotten(person)) }
      : undefined,
  );
  for (const accountId of accountIds) await documents.remove(matchingKey(accountId));
}

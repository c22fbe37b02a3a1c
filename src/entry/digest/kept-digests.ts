import { type KeptDigest } from '../../contract/mail';
import { type DigestRun } from '../../domain/mail/digest-log';
import { type AccountUuid } from '../../domain/facts/ids';
import { type MailDeps } from './mail-deps';

/** The digests that are kept, newest first, and how each fares on its way: by person, never by address. */
export async function listKeptDigests({
  digests,
  mail,
}: Pick<MailDeps, 'digests' | 'mail'>): Promise<readonly KeptDigest[]> {
  const [log, { list }] = await Promise.all([digests.getLog(), mail.getRecipients()]);
  const people = new Map(
    list.flatMap(({ id, person }) => (person === undefined ? [] : [[id, person] as const])),
  );
  const found = await Promise.all(
    log.map(async (run) => {
      const digest = await digests.findKept(run.slot, run.key);
      const { key, madeAt } = run;
      return digest ? [{ key, madeAt, digest, deliveries: toDeliveries(run, people) }] : [];
    }),
  );
  return found.flat();
}

function toDeliveries(
  { deliveries }: DigestRun,
  people: ReadonlyMap<string, AccountUuid>,
): KeptDigest['deliveries'] {
  return deliveries.map(({ recipient, state }) => {
    const person = people.get(recipient);
    return { recipient, ...(person !== undefined && { person }), state };
  });
}

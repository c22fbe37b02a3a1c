import { type InferOutput } from 'valibot';
import { type AccessKey } from '../../domain/facts/details';
import { accessKeySchema } from './detail-schemas';
import { describePublicKey } from './public-key';
import { toAccount } from './to-account';
import { type Understood, understand } from './understood';

/** The key itself ends here; its fingerprint tells whether two are the same. */
export function toAccessKey(raw: unknown): Understood<AccessKey> {
  return understand(accessKeySchema, raw, toKey);
}

function toKey(raw: InferOutput<typeof accessKeySchema>): Understood<AccessKey> {
  const addedBy = raw.owner ?? raw.created_by;
  const account = addedBy == null ? undefined : toAccount(addedBy);
  const addedOn = raw.created_on ?? raw.added_on;
  return {
    row: {
      id: raw.id,
      label: withoutAddresses(raw.label ?? ''),
      ...describePublicKey(raw.key ?? ''),
      ...(account && { addedBy: account.uuid }),
      ...(addedOn != null && { addedOn }),
      ...(raw.last_used !== undefined && { lastUsedOn: raw.last_used }),
    },
    ...(account && { accounts: [account] }),
  };
}

/** People label keys with what stands in the key's comment: `ann@example.com`. */
function withoutAddresses(label: string): string {
  return label.replaceAll(/[^\s<>@]+@(?=[^\s<>@]+\.[^\s<>@]+)/g, '…@');
}

import { kvs } from '@forge/kvs';

/**
 * Values that no page may ever read back and no log may show: the mail key, addresses of recipients.
 * Forge encrypts them and keeps them apart from everything that `kvs.query` lists.
 * https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-secret/
 */
export interface SecretStore {
  find<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

export function createSecretStore(): SecretStore {
  return {
    find: (key) => kvs.getSecret(key),
    set: async (key, value) => {
      await kvs.setSecret(key, value);
    },
    remove: async (key) => {
      await kvs.deleteSecret(key);
    },
  };
}

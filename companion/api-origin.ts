import { ApiAddressError, toApiOrigin } from '../src/adapters/bitbucket/token-request';
import { wrongUsage } from './command-error';

export const DEFAULT_API = 'https://api.bitbucket.org';

/**
 * The origin that gets the credential, from `--api` with or without `/2.0`. Throws `CommandError` for
 * anything else, without repeating what was typed: it may hold a password.
 */
export function getApiOrigin(api: string): string {
  try {
    return toApiOrigin(api);
  } catch (error) {
    if (!(error instanceof ApiAddressError)) throw error;
    throw wrongUsage(`--api cannot be used. ${error.message}`, `The default is ${DEFAULT_API}`);
  }
}

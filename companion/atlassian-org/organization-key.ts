import { wrongUsage } from '../command-error';
import { askHidden } from '../ask';
import { type Terminal } from '../terminal';

export const KEY_PAGE = 'https://admin.atlassian.com (your organization, Settings, API keys)';

/**
 * From USHER_ORGANIZATION_KEY or ATLASSIAN_ORGANIZATION_API_KEY, or asked for at a terminal. Kept in memory
 * only, and never taken from arguments. Throws `CommandError`.
 * https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/
 */
export async function getOrganizationKey(terminal: Terminal): Promise<string> {
  const { USHER_ORGANIZATION_KEY, ATLASSIAN_ORGANIZATION_API_KEY } = terminal.env;
  const canAsk = terminal.stdin.isTTY === true && terminal.stderr.isTTY === true;
  const given = USHER_ORGANIZATION_KEY ?? ATLASSIAN_ORGANIZATION_API_KEY;
  const key = given ?? (canAsk ? await askHidden(terminal, 'Organization API key (hidden): ') : '');
  const plain = key.trim();
  if (plain === '')
    throw wrongUsage(
      'USHER_ORGANIZATION_KEY is not set.',
      `Set it in the environment, or run usher at a terminal, where it asks. An organization admin makes the key at ${KEY_PAGE}.`,
    );
  if (!/^[\x21-\x7e]+$/.test(plain))
    throw wrongUsage(
      'USHER_ORGANIZATION_KEY holds spaces or characters that no key has.',
      'Copy it again, without line breaks or quotation marks.',
    );
  return plain;
}

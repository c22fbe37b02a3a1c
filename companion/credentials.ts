import { wrongUsage } from './command-error';
import { askVisible, askHidden } from './ask';
import { type Terminal } from './terminal';

export const TOKEN_PAGE = 'https://id.atlassian.com/manage-profile/security/api-tokens';

/** A person's Atlassian account e-mail and API token. Kept in memory only, never written or printed. */
export interface Credentials {
  readonly email: string;
  readonly token: string;
}

/**
 * From USHER_EMAIL and USHER_TOKEN; what is missing there is asked for when somebody sits at the
 * terminal. Throws `CommandError` otherwise. There is deliberately no option for them: arguments end
 * up in the shell's history and in the list of processes.
 */
export async function getCredentials(terminal: Terminal): Promise<Credentials> {
  const { USHER_EMAIL, USHER_TOKEN } = terminal.env;
  const canAsk = terminal.stdin.isTTY === true && terminal.stderr.isTTY === true;
  const email = USHER_EMAIL ?? (canAsk ? await askVisible(terminal, 'Atlassian e-mail: ') : '');
  const token = USHER_TOKEN ?? (canAsk ? await askHidden(terminal, 'API token (hidden): ') : '');
  return { email: toPlain(email, 'USHER_EMAIL'), token: toPlain(token, 'USHER_TOKEN') };
}

function toPlain(value: string, name: 'USHER_EMAIL' | 'USHER_TOKEN'): string {
  const plain = value.trim();
  if (plain === '') {
    throw wrongUsage(
      `${name} is not set.`,
      `Set USHER_EMAIL and USHER_TOKEN in the environment, or run usher at a terminal, where it asks. Make a token at ${TOKEN_PAGE}`,
    );
  }
  if (!/^[\x21-\x7e]+$/.test(plain)) {
    throw wrongUsage(
      `${name} holds spaces or characters that no ${name === 'USHER_EMAIL' ? 'e-mail address' : 'token'} has.`,
      'Copy it again, without line breaks or quotation marks.',
    );
  }
  return plain;
}

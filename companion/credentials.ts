import { wrongUsage } from './command-error';
import { askVisible, askHidden } from './ask';
import { type Terminal } from './terminal';

export const TOKEN_PAGE = 'https://id.atlassian.com/manage-profile/security/api-tokens';

/** A person's Atlassian account e-mail and API token. Kept in memory only, never written or printed. */
export interface Credentials {
  readonly email: string;
  readonly token: string;
}

/** What was given, under which names, and what to call the program that asks. */
export interface CredentialSource {
  readonly given: { readonly email?: string | undefined; readonly token?: string | undefined };
  readonly names: { readonly email: string; readonly token: string };
  /** `usher` */
  readonly program: string;
}

/**
 * From USHER_EMAIL and USHER_TOKEN; what is missing there is asked for when somebody sits at the
 * terminal. Throws `CommandError` otherwise. There is deliberately no option for them: arguments end
 * up in the shell's history and in the list of processes.
 */
export function getCredentials(terminal: Terminal): Promise<Credentials> {
  const { USHER_EMAIL: email, USHER_TOKEN: token } = terminal.env;
  const names = { email: 'USHER_EMAIL', token: 'USHER_TOKEN' };
  return getCredentialsFrom({ given: { email, token }, names, program: 'usher' }, terminal);
}

/** The same for a program that has other names for them. */
export async function getCredentialsFrom(
  source: CredentialSource,
  terminal: Pick<Terminal, 'stdin' | 'stderr'>,
): Promise<Credentials> {
  const { given } = source;
  const canAsk = terminal.stdin.isTTY === true && terminal.stderr.isTTY === true;
  const email = given.email ?? (canAsk ? await askVisible(terminal, 'Atlassian e-mail: ') : '');
  const token = given.token ?? (canAsk ? await askHidden(terminal, 'API token (hidden): ') : '');
  return { email: toPlain(email, 'email', source), token: toPlain(token, 'token', source) };
}

function toPlain(
  value: string,
  which: 'email' | 'token',
  { names, program }: CredentialSource,
): string {
  const plain = value.trim();
  if (plain === '') {
    throw wrongUsage(
      `${names[which]} is not set.`,
      `Set ${names.email} and ${names.token} in the environment, or run ${program} at a terminal, where it asks. Make a token at ${TOKEN_PAGE}`,
    );
  }
  if (!/^[\x21-\x7e]+$/.test(plain)) {
    throw wrongUsage(
      `${names[which]} holds spaces or characters that no ${which === 'email' ? 'e-mail address' : 'token'} has.`,
      'Copy it again, without line breaks or quotation marks.',
    );
  }
  return plain;
}

import { type RegisterEntry } from '../findings/brought-facts';
import { type Deadline } from './deadline';
import { type DeadlinesInput } from './deadlines-input';
import { dueOn, dueOnTold } from './due';

const KIND_WORDS: Readonly<Record<RegisterEntry['kind'], string>> = {
  'repository-access-token': 'repository access token',
  'project-access-token': 'project access token',
  'workspace-access-token': 'workspace access token',
  'workspace-ssh-key': 'workspace SSH key',
  'oauth-consumer': 'OAuth consumer',
  'connect-app': 'Connect app',
  'scim-key': 'SCIM key',
  'organization-api-key': 'organization API key',
  'service-account': 'service account',
  exception: 'exception',
  'access-review': 'access review',
};

/** Made since 2025 they last a year at most, so a missing date is one that nobody looked up. */
const EXPIRING: ReadonlySet<RegisterEntry['kind']> = new Set([
  'repository-access-token',
  'project-access-token',
  'workspace-access-token',
  'scim-key',
  'organization-api-key',
]);

const TOKEN_EXPIRY =
  'https://www.atlassian.com/blog/bitbucket/enhancing-security-in-bitbucket-introducing-expiry-for-access-tokens';

/** Of every entry: when it expires, and when somebody wanted to look at it again. */
export function listRegisterDeadlines(
  { register }: DeadlinesInput,
  today: string,
): readonly Deadline[] {
  return register.flatMap((entry) => [...expiryOf(entry, today), ...reviewOf(entry, today)]);
}

/** `null` says that it never expires. */
function expiryOf({ name, kind, expiresOn }: RegisterEntry, today: string): readonly Deadline[] {
  if (expiresOn === null) return [];
  if (expiresOn === undefined && !EXPIRING.has(kind)) return [];
  const due = dueOnTold(expiresOn, today);
  const what = `${KIND_WORDS[kind]} ${name}`;
  return [
    {
      ...due,
      kind: 'credential-expiry',
      key: `${kind}|${name}|expires`,
      title: [due.state === 'not-known' ? `When the ${what} expires` : `Expiry of the ${what}`],
      whatToDo:
        due.state === 'not-known'
          ? 'Look up the date and write it into the register: no API lists it.'
          : whatToDoOf(kind),
      ...(EXPIRING.has(kind) && { source: TOKEN_EXPIRY }),
      place: REGISTER,
    },
  ];
}

function whatToDoOf(kind: RegisterEntry['kind']): string {
  switch (kind) {
    case 'exception':
      return 'End it, or set a new date with a reason.';
    case 'access-review':
      return 'Review who has access, and write down when it is due again.';
    default:
      return 'Make a new one, put it where the old one is used, then write down its date.';
  }
}

function reviewOf({ name, kind, reviewOn }: RegisterEntry, today: string): readonly Deadline[] {
  if (reviewOn === undefined) return [];
  return [
    {
      ...dueOn(reviewOn, today),
      kind: 'register-review',
      key: `${kind}|${name}|review`,
      title: [`Review of the ${KIND_WORDS[kind]} ${name}`],
      whatToDo:
        kind === 'access-review'
          ? whatToDoOf(kind)
          : 'Ask its owner whether it is still needed, then set the next review date.',
      place: REGISTER,
    },
  ];
}

const REGISTER = { view: 'settings', tab: 'register' } as const;

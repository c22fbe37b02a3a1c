import { type RegisterEntry } from '../findings/brought-facts';
import { type Setup } from '../setup/setup';
import { type Deadline } from './deadline';
import { type DeadlinesInput } from './deadlines-input';
import { dueOn } from './due';

type OwnKey = Extract<RegisterEntry['kind'], 'organization-api-key' | 'scim-key'>;

const KEYS = {
  'organization-api-key': {
    title: 'Organization API key',
    whatToDo:
      'Make a new key in Atlassian Administration, and give it to whoever runs usher collect.',
    source:
      'https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/',
    toldIn: 'organizationKeyExpiresOn',
  },
  'scim-key': {
    title: 'SCIM key',
    whatToDo:
      'Make a new key (the old one stops at once) and give it to the identity provider. Once it has expired, leavers stay active.',
    source: 'https://support.atlassian.com/provisioning-users/docs/manage-scim-api-key-expiration',
    toldIn: 'scimKeyExpiresOn',
  },
} as const;

/**
 * The two keys between the workspace and its organization, as far as they were typed into the setup.
 * Both live a year at most, and Atlassian sends no reminder: https://jira.atlassian.com/browse/ACCESS-2194
 */
export function listKeyDeadlines(input: DeadlinesInput, today: string): readonly Deadline[] {
  return (['organization-api-key', 'scim-key'] as const).flatMap((kind): readonly Deadline[] => {
    const { title, whatToDo, source, toldIn } = KEYS[kind];
    const told = input.setup[toldIn]?.value;
    const of = { kind, key: kind, source, place: SETUP };
    if (told !== undefined)
      return [{ ...of, ...dueOn(told, today), title: [`Expiry of the ${title}`], whatToDo }];
    if (!isExpected(kind, input)) return [];
    return [
      {
        ...of,
        state: 'not-known',
        title: [`When the ${title} expires`],
        whatToDo: 'Look it up in Atlassian Administration, and type the date in.',
      },
    ];
  });
}

const SETUP = { view: 'settings', tab: 'setup' } as const;

/** A key that the register holds is told there. */
function isExpected(kind: OwnKey, { setup, register }: DeadlinesInput): boolean {
  if (register.some((entry) => entry.kind === kind)) return false;
  return kind === 'scim-key' && isProvisioned(setup);
}

function isProvisioned({ groupsFrom, accessGivenBy }: Setup): boolean {
  return groupsFrom?.value === 'identity-provider' || accessGivenBy?.value === 'identity-provider';
}

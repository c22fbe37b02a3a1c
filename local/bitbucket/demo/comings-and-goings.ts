/** Who left the workspace and is still named somewhere; ids as in people.ts. */
export const FORMER_PEOPLE = [{ id: 'hsand', name: 'Henrik Sand' }] as const;

/** An invitation nobody took up yet. */
export interface DemoInvitation {
  readonly email: string;
  readonly by: string;
  readonly sentDaysAgo: number;
  readonly groups?: readonly string[];
  /** Invited to this repository instead of to groups. */
  readonly repository?: string;
}

export const INVITATIONS: readonly DemoInvitation[] = [
  { email: 'ida.holm@acme.example', by: 'isolheim', sentDaysAgo: 2, groups: ['web-squad'] },
  // Another company's address.
  {
    email: 'nico@pixelforge.example',
    by: 'bcamargo',
    sentDaysAgo: 6,
    groups: ['contractors-ext', 'artists'],
  },
  // Stale: whoever finds this mail may still come in, and into a group that reads a lot.
  { email: 'jan.petersen@acme.example', by: 'dbrandt', sentDaysAgo: 231, groups: ['developers'] },
  { email: 'proof@lektorat.example', by: 'sosei', sentDaysAgo: 20, repository: 'docs-handbook' },
];

/** A fork in somebody else's workspace; `readers` were given access over there. */
export interface DemoForkElsewhere {
  readonly of: string;
  readonly workspace: string;
  readonly isPublic?: boolean;
  readonly readers?: readonly string[];
  readonly forkedDaysAgo: number;
}

export const FORKS_ELSEWHERE: readonly DemoForkElsewhere[] = [
  // Private code in a contractor's workspace; Amara and Tunde were shown it.
  {
    of: 'mob-sdk',
    workspace: 'costa-consulting',
    readers: ['aokonjo', 'tbakare', 'ccosta'],
    forkedDaysAgo: 130,
  },
  // Private code that everybody can read: tls-cli allows forks.
  { of: 'tls-cli', workspace: 'zoekim-labs', isPublic: true, forkedDaysAgo: 60 },
  // Nobody at Acme can see this one, and no API will ever tell.
  { of: 'pay-fraud-rules', workspace: 'elsewhere-ltd', forkedDaysAgo: 15 },
];

import { SOURCES as S } from './machine-sources';

export interface KnownGap {
  readonly says: string;
  readonly instead: string;
  readonly source: string;
}

/** What people ask of Bitbucket Cloud and do not get; much of what is written about it is true elsewhere only. */
export const KNOWN_GAPS: readonly KnownGap[] = [
  {
    says: 'An access key cannot be given write.',
    instead: 'A repository access token over HTTPS, or a user of its own over SSH.',
    source: S.accessKeyLevels,
  },
  {
    says: 'Answers about keys with a choice of read and write are about Data Center.',
    instead: 'In Cloud, access keys read; a workspace SSH key writes everywhere.',
    source: S.dataCenter,
  },
  {
    says: 'The name before the @ of an SSH address decides nothing: the key tells who you are.',
    instead:
      'Add the machine’s key to its own user, or as an access key; never to a person’s account.',
    source: S.keyUniqueness,
  },
  {
    says: 'One key cannot stand in two kinds of places.',
    instead:
      'A key of an account or a workspace can be added nowhere else; an access key may be added to many repositories and projects. A deleted key may stay blocked for up to 30 days.',
    source: S.keyUniqueness,
  },
  {
    says: 'There are no pre-receive hooks in Bitbucket Cloud.',
    instead: 'Branch restrictions, merge checks and pipelines.',
    source: S.dataCenter,
  },
  {
    says: 'There are no bot or service accounts.',
    instead:
      'Access tokens, or an ordinary user who takes a seat and has somebody who answers for it.',
    source: S.serviceUsers,
  },
  {
    says: 'Access keys do not end, and nothing makes anybody renew them.',
    instead: 'A review date in the register; Usher reminds of it.',
    source: S.keyRotation,
  },
  {
    says: 'No API lists access tokens, workspace SSH keys and OAuth consumers.',
    instead: 'The register among the settings, kept by hand.',
    source: S.tokensUnlisted,
  },
  {
    says: 'A service user may be locked out by single sign-on.',
    instead: 'An identity at the provider, or an authentication policy without single sign-on.',
    source: S.breakGlass,
  },
  {
    says: 'App passwords do not work any more since 28 Jul 2026.',
    instead: 'API tokens of users, or access tokens.',
    source: S.appPasswords,
  },
];

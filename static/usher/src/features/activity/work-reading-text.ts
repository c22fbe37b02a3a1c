import { plural, t } from '@lingui/core/macro';

interface Said {
  /** Repositories of which commits and pull requests were read. */
  readonly read: number;
  /** What reading them takes at least. */
  readonly requests: number;
  readonly isOn: boolean;
}

/** What was read, and what each scan will ask for. */
export function workReadingText({ read, requests, isOn }: Said): string {
  const was =
    read > 0
      ? t`Commits and pull requests of ${plural(read, { one: '# lately pushed repository', other: '# lately pushed repositories' })} were read.`
      : t`Commits and pull requests were not read.`;
  if (requests === 0)
    return isOn
      ? t`${was} Every full scan reads them; no repository that is known was pushed to lately.`
      : t`${was} No repository that is known was pushed to lately.`;
  const cost = t`${plural(requests, { one: '# request', other: '# requests' })}, at most three times that`;
  return isOn
    ? t`${was} Every full scan reads them, for ${cost}; a daily scan reads what changed.`
    : t`${was} With every full scan they would take ${cost}.`;
}

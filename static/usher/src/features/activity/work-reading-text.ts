import { countOf } from '../../lib/plural';

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
      ? `Commits and pull requests of ${countOf(read, 'lately pushed repository', 'lately pushed repositories')} were read.`
      : 'Commits and pull requests were not read.';
  const cost = `${countOf(requests, 'request')}, at most three times that`;
  return isOn
    ? `${was} Every full scan reads them, for ${cost}; a daily scan reads what changed.`
    : `${was} With every full scan they would take ${cost}.`;
}

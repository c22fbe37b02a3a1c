import { type LevelRange } from './path';
import { type AccessRow, type PathHead } from './access-row';

/** `write`, or `read … at most write` where something is not known. */
export function toLevelText({ level, atMost }: LevelRange): string {
  return level === atMost ? level : `${level} … at most ${atMost}`;
}

/** `project-group developers (inferred) on ART: write`; the kinds are the words of JSON and of the pages. */
export function toPathText(path: PathHead): string {
  const inferred = path.source === undefined ? '' : ` (${path.source})`;
  const group = path.group === undefined ? '' : ` ${path.group.slug}${inferred}`;
  const project = path.project === undefined ? '' : ` on ${path.project.key}`;
  const possible = path.certain ? '' : ' (possible)';
  return `${path.kind}${group}${project}: ${path.level}${possible}`;
}

/** Winning paths first; the others give nothing more. */
export function toPathsText({ paths, level }: Pick<AccessRow, 'paths' | 'level'>): string {
  if (paths.length === 0) return level === 'none' ? 'none is known' : 'could not be read';
  const winning = paths.filter((path) => path.winning).map(toPathText);
  const others = paths.filter((path) => !path.winning).map(toPathText);
  if (winning.length === 0) return others.join('; ');
  return others.length === 0
    ? winning.join('; ')
    : `${winning.join('; ')}; also ${others.join('; ')}`;
}

/** The name, and what the account is where it is no person. */
export function toPersonText({ person }: Pick<AccessRow, 'person'>): string {
  return person.type === undefined ? person.displayName : `${person.displayName} [${person.type}]`;
}

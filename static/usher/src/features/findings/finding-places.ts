import { type NamedSubject } from '../../../../../src/domain/findings/finding-row';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type Place } from '../../lib/place';
import { toTerm } from '../../lib/query';

/** The page of what a finding is about; projects have none, so their repositories are shown. */
export function subjectPlace({ kind, key }: NamedSubject, facts: Facts): Place | undefined {
  const id = idIn(key);
  switch (kind) {
    case 'workspace':
      return { view: 'overview' };
    case 'person':
    case 'group':
    case 'repository':
      return { view: kind, id };
    case 'project': {
      const project = facts.projects.find(({ uuid }) => uuid === id);
      return project && { view: 'repositories', filter: toTerm('project', project.key) };
    }
    case 'register-entry':
      return { view: 'settings', tab: 'register' };
  }
}

/** `person|{uuid}` without its kind; the two letters that keys escape are themselves again. */
function idIn(key: string): string {
  return key
    .slice(key.indexOf('|') + 1)
    .replaceAll('%7C', '|')
    .replaceAll('%25', '%');
}

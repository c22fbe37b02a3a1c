import { type AccountUuid, type GroupSlug, type ProjectUuid } from '../domain/facts/ids';
import { type Dictionary } from './dictionary';
import { type NameBook } from './name-book';

/** What integers in the facts point to. */
export interface References {
  readonly accounts: Pick<Dictionary<AccountUuid>, 'refTo'>;
  readonly groups: Pick<Dictionary<GroupSlug>, 'refTo'>;
  readonly projects: Pick<Dictionary<ProjectUuid>, 'refTo'>;
}

export function toReferences({ refTo }: NameBook): References {
  return {
    accounts: { refTo: (uuid) => refTo('accounts', uuid) },
    groups: { refTo: (slug) => refTo('groups', slug) },
    projects: { refTo: (uuid) => refTo('projects', uuid) },
  };
}

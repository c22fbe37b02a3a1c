import { type Facts } from '../facts/facts';
import { type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import { type RemedyPage, type Subject } from './rule';

/** Where a remedy happens: the settings that open, and what to choose there. */
export interface RemedyPlace {
  /** Missing where the place is Usher itself. */
  readonly url?: string;
  /** As the menus say it: `Repository settings → Access keys`. */
  readonly path: string;
}

type Where = 'workspace' | 'project' | 'repository' | 'administration' | 'usher';

const PAGES: Readonly<Record<RemedyPage, { readonly in: Where; readonly menu: string }>> = {
  'user-directory': { in: 'workspace', menu: 'User directory' },
  'workspace-user-groups': { in: 'workspace', menu: 'User groups' },
  'workspace-settings': { in: 'workspace', menu: 'Access controls' },
  'workspace-plan': { in: 'workspace', menu: 'Plan details' },
  'workspace-webhooks': { in: 'workspace', menu: 'Webhooks' },
  'project-permissions': { in: 'project', menu: 'User and group access' },
  'project-access-keys': { in: 'project', menu: 'Access keys' },
  'repository-permissions': { in: 'repository', menu: 'User and group access' },
  'repository-details': { in: 'repository', menu: 'Repository details' },
  'repository-branch-restrictions': { in: 'repository', menu: 'Branch restrictions' },
  'repository-merge-checks': { in: 'repository', menu: 'Merge checks' },
  'repository-access-keys': { in: 'repository', menu: 'Access keys' },
  'repository-webhooks': { in: 'repository', menu: 'Webhooks' },
  'repository-default-reviewers': { in: 'repository', menu: 'Default reviewers' },
  'project-default-reviewers': { in: 'project', menu: 'Default reviewers' },
  'access-tokens': { in: 'workspace', menu: 'Access tokens' },
  'atlassian-administration': { in: 'administration', menu: 'Directory' },
  usher: { in: 'usher', menu: 'Usher' },
};

/**
 * The page of the finding's own subject where it has one, else that of the workspace: the addresses of
 * single pages are not documented, those of the settings are.
 */
export function remedyPlace(page: RemedyPage, subject: Subject, facts: Facts): RemedyPlace {
  return createRemedyPlaces(facts)(page, subject);
}

/** For many findings: looks up what is in the facts once. */
export function createRemedyPlaces(
  facts: Facts,
): (page: RemedyPage, subject: Subject) => RemedyPlace {
  const workspace = `https://bitbucket.org/${encodeURIComponent(facts.workspace.slug)}`;
  const at: Site = {
    workspace,
    slugs: new Map(facts.repositories.map(({ uuid, slug }) => [uuid, slug])),
    keys: new Map(facts.projects.map(({ uuid, key }) => [uuid, key])),
  };
  return (page, subject) => {
    const { in: where, menu } = PAGES[page];
    if (where === 'usher') return { path: menu };
    if (where === 'administration')
      return { url: 'https://admin.atlassian.com', path: `Atlassian Administration → ${menu}` };
    if (where === 'workspace') {
      const end = menu === 'User directory' ? '/user-directory' : '';
      return { url: `${workspace}/workspace/settings${end}`, path: `Workspace settings → ${menu}` };
    }
    return scopedPlace(where, menu, { subject, at });
  };
}

interface Site {
  readonly workspace: string;
  readonly slugs: ReadonlyMap<RepositoryUuid, string>;
  readonly keys: ReadonlyMap<ProjectUuid, string>;
}

function scopedPlace(
  where: 'project' | 'repository',
  menu: string,
  { subject, at }: { readonly subject: Subject; readonly at: Site },
): RemedyPlace {
  const { workspace, slugs, keys } = at;
  if (subject.kind === 'repository') {
    const slug = slugs.get(subject.repository) ?? '';
    const url = `${workspace}/${encodeURIComponent(slug)}/admin`;
    return { url, path: `Repository settings → ${menu}` };
  }
  if (subject.kind === 'project') {
    const key = keys.get(subject.project) ?? '';
    const url = `${workspace}/workspace/projects/${encodeURIComponent(key)}/settings`;
    return { url, path: `Project settings → ${menu}` };
  }
  const all = where === 'project' ? 'projects' : 'repositories';
  const settings = where === 'project' ? 'Project settings' : 'Repository settings';
  return { url: `${workspace}/workspace/${all}`, path: `${settings} → ${menu}` };
}

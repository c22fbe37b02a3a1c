import { type Facts, type Group, type Project, type Repository } from '../facts/facts';

/** How people call an object in a sentence. */
export function repositoryLabel({ workspace }: Facts, { slug }: Pick<Repository, 'slug'>): string {
  return `${workspace.slug}/${slug}`;
}

export function projectLabel({ key, name }: Pick<Project, 'key' | 'name'>): string {
  return name === key ? `project ${key}` : `project ${key} (${name})`;
}

export function groupLabel({ name }: Pick<Group, 'name'>): string {
  return `group ${name}`;
}

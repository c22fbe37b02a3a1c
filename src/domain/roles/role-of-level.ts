import { type Level } from '../access/level';
import { type RoleId } from './role-card';

/** The role that a level of a project or repository is. On a repository `create-repo` acts as `write`. */
export function roleOfLevel(scope: 'project' | 'repository', level: Level): RoleId {
  return LEVEL_ROLES[scope][level];
}

const LEVEL_ROLES = {
  project: {
    none: 'no-grant',
    read: 'project-read',
    write: 'project-write',
    'create-repo': 'project-create',
    admin: 'project-admin',
  },
  repository: {
    none: 'no-grant',
    read: 'repository-read',
    write: 'repository-write',
    'create-repo': 'repository-write',
    admin: 'repository-admin',
  },
} as const satisfies Record<string, Readonly<Record<Level, RoleId>>>;

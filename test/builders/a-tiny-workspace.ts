import { acme } from '../../local/bitbucket/demo/acme';
import {
  type GroupGrant,
  type UserGrant,
  type WorkspaceData,
} from '../../local/bitbucket/workspace-data';
import { NOON } from './simulated-bitbucket';

const ACME = acme(NOON);
const PEOPLE = ['aokonjo', 'lferrante', 'ohartley', 'nlind'];

/**
 * acme cut down to one project, a few repositories and the people whom tests look at pages as: small
 * enough to be scanned once for every call of the platform that a scan makes.
 */
export function aTinyWorkspace(repositories = 2): WorkspaceData {
  const whole = ACME;
  const accounts = whole.accounts.filter(({ nickname }) => PEOPLE.includes(nickname ?? ''));
  const known = new Set(accounts.map(({ uuid }) => uuid));
  const projects = whole.projects.filter(({ key }) => key === 'ART');
  const groups = whole.groups.slice(0, 2).map((group) => ({
    ...group,
    members: group.members.filter((uuid) => known.has(uuid)),
  }));
  const slugs = new Set(groups.map(({ slug }) => slug));
  const cut = <
    Held extends {
      readonly userGrants: readonly UserGrant<string>[];
      readonly groupGrants: readonly GroupGrant<string>[];
    },
  >(
    held: Held,
  ): Held => ({
    ...held,
    userGrants: held.userGrants.filter(({ account }) => known.has(account)),
    groupGrants: held.groupGrants.filter(({ group }) => slugs.has(group)),
    accessKeys: [],
    defaultReviewers: [],
  });
  const inArt = whole.repositories
    .filter(({ project }) => project === projects[0]?.uuid)
    .sort((a, b) => Number(b.slug === 'studio-assets') - Number(a.slug === 'studio-assets'));
  const kept = inArt.slice(0, repositories).map((repository) => ({
    ...cut(repository),
    branchRestrictions: [],
  }));
  return {
    ...{ workspace: whole.workspace, accounts, groups },
    projects: projects.map(cut),
    repositories: kept,
  };
}

import * as v from 'valibot';
import { type Facts } from '../domain/facts/facts';
import { type AccountUuid, type GroupSlug, type ProjectUuid } from '../domain/facts/ids';
import { createDictionary, type Dictionary } from './dictionary';

/**
 * Who and what there is: ids and names, which change rarely and do not compress. A name that equals the
 * id beside it is `null`, and so is a field that Bitbucket left out.
 */
export type Names = v.InferOutput<typeof namesSchema>;

const texts = v.array(v.string());
const optionalTexts = v.array(v.nullable(v.string()));

export const namesSchema = v.object({
  workspace: v.object({
    uuid: v.string(),
    slug: v.string(),
    name: v.string(),
    isPrivate: v.exactOptional(v.boolean()),
    forkingMode: v.exactOptional(v.string()),
  }),
  accounts: v.object({
    /** First those with a row, then those that only a grant, a group or a listing names. */
    uuid: texts,
    displayName: texts,
    accountId: optionalTexts,
    nickname: optionalTexts,
  }),
  groups: v.object({ slug: texts, name: optionalTexts }),
  projects: v.object({ uuid: texts, key: texts, name: optionalTexts }),
  repositories: v.object({
    uuid: texts,
    slug: texts,
    name: optionalTexts,
    mainBranch: optionalTexts,
  }),
});

/** What integers in the facts point to. */
export interface Dictionaries {
  readonly accounts: Dictionary<AccountUuid>;
  readonly groups: Dictionary<GroupSlug>;
  readonly projects: Dictionary<ProjectUuid>;
}

export function createDictionaries(facts: Facts): Dictionaries {
  return {
    accounts: createDictionary(facts.accounts.map(({ uuid }) => uuid)),
    groups: createDictionary(facts.groups.map(({ slug }) => slug)),
    projects: createDictionary(facts.projects.map(({ uuid }) => uuid)),
  };
}

/** After everything else was encoded, when the dictionaries hold every id that is pointed to. */
export function toNames(facts: Facts, dictionaries: Dictionaries): Names {
  const { workspace, accounts, groups, projects, repositories } = facts;
  return {
    workspace: { ...workspace },
    accounts: {
      uuid: [...dictionaries.accounts.texts],
      displayName: accounts.map(({ displayName }) => displayName),
      accountId: accounts.map(({ accountId = null }) => accountId),
      nickname: accounts.map(({ nickname = null }) => nickname),
    },
    groups: {
      slug: [...dictionaries.groups.texts],
      name: groups.map(({ name, slug }) => unlessEqual(name, slug)),
    },
    projects: {
      uuid: [...dictionaries.projects.texts],
      key: projects.map(({ key }) => key),
      name: projects.map(({ name, key }) => unlessEqual(name, key)),
    },
    repositories: {
      uuid: repositories.map(({ uuid }) => uuid),
      slug: repositories.map(({ slug }) => slug),
      name: repositories.map(({ name, slug }) => unlessEqual(name, slug)),
      mainBranch: repositories.map(({ mainBranch = null }) => mainBranch),
    },
  };
}

function unlessEqual(name: string, id: string): string | null {
  return name === id ? null : name;
}

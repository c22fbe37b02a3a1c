import { type MappingProblemCode } from './check-mappings';

/** Follows the name of the mapping: what is wrong with it, and what to do. One wording for pages and answers. */
export const MAPPING_PROBLEM_WORDS: Readonly<Record<MappingProblemCode, string>> = {
  'gives-nothing': 'maps to no group and no grant. Choose a group or add a grant.',
  'exact-without-group':
    'is exact and maps to no group: grants of single people are never taken away. Choose a group, or “Only add”.',
  'create-repositories-on-repository':
    'gives “create repositories” on a repository, which only projects have. Choose write.',
  'same-place-twice': 'names one project or repository twice. Keep one of them.',
  'same-mapping-twice': 'stands there twice for the same group of the workspace. Keep one of them.',
  'levels-differ':
    'wants another level on the same place than an earlier mapping of the same group. Give both the same.',
  'unknown-source':
    'is in no group list of the loaded export. Correct the name, or load a newer one.',
  'unknown-group': 'maps to a group that the workspace has not got. Create it, or choose another.',
  'unknown-project': 'names a project that is gone. Remove that grant, or choose another.',
  'unknown-repository': 'names a repository that is gone. Remove that grant, or choose another.',
};

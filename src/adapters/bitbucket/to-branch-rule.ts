import * as v from 'valibot';
import { type BranchRule } from '../../domain/facts/facts';
import { accountUuid, groupSlug } from '../../domain/facts/ids';
import { accountSchema, branchRuleSchema, groupNameSchema } from './schemas';
import { toAccount } from './to-account';
import { type Understood, understand } from './understood';

/** Only these rules have people and groups, and then an empty list means nobody. */
const RULES_WITH_EXEMPTIONS: ReadonlySet<string> = new Set(['push', 'restrict_merges']);

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/ */
export function toBranchRule(raw: unknown): Understood<BranchRule> {
  return understand(branchRuleSchema, raw, toRule);
}

function toRule(rule: v.InferOutput<typeof branchRuleSchema>): Understood<BranchRule> {
  const users = known(accountSchema, rule.users ?? []);
  const groups = known(groupNameSchema, rule.groups ?? []);
  const listsMissing = RULES_WITH_EXEMPTIONS.has(rule.kind) && (!rule.users || !rule.groups);
  return {
    row: {
      id: rule.id,
      kind: rule.kind,
      match: toMatch(rule),
      people: users.entries.map(({ uuid }) => accountUuid(uuid)),
      groups: groups.entries.map(({ slug }) => groupSlug(slug)),
      ...(rule.value != null && { value: rule.value }),
    },
    accounts: users.entries.map(toAccount),
    groups: groups.entries.map(({ slug, name }) => ({ slug: groupSlug(slug), name: name ?? slug })),
    ...((listsMissing || !users.whole || !groups.whole) && {
      doubt: 'who is exempt from a branch rule',
    }),
  };
}

function toMatch(rule: v.InferOutput<typeof branchRuleSchema>): BranchRule['match'] {
  if (rule.branch_match_kind === 'glob' && rule.pattern != null) {
    return { by: 'pattern', pattern: rule.pattern };
  }
  if (rule.branch_match_kind === 'branching_model' && rule.branch_type != null) {
    return { by: 'branching-model', branchType: rule.branch_type };
  }
  return { by: 'unknown' };
}

function known<Schema extends v.GenericSchema>(schema: Schema, values: readonly unknown[]) {
  const entries: v.InferOutput<Schema>[] = [];
  for (const value of values) {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) entries.push(parsed.output);
  }
  return { entries, whole: entries.length === values.length };
}

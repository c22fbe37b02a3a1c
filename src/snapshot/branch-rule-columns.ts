import { type BranchRule } from '../domain/facts/facts';
import { type AccountUuid, type GroupSlug } from '../domain/facts/ids';
import { type ColumnReader, type ColumnWriter, pick } from './columns';
import { type Dictionary } from './dictionary';
import { readSteps, writeSteps } from './list-columns';
import { type Dictionaries } from './names-section';

const MATCHES = ['pattern', 'branching-model', 'unknown'] as const;

export function writeBranchRules(
  columns: ColumnWriter,
  rules: readonly BranchRule[],
  { accounts, groups, texts }: Dictionaries & { readonly texts: Dictionary },
): void {
  columns.column('branchRules').push(rules.length);
  writeSteps(
    columns.column('branchRuleId'),
    rules.map(({ id }) => id),
  );
  for (const rule of rules) {
    columns.column('branchRuleKind').push(texts.refTo(rule.kind));
    columns.column('branchRuleMatch').push(MATCHES.indexOf(rule.match.by));
    const matched = matchedText(rule.match);
    if (matched !== undefined) columns.column('branchRuleText').push(texts.refTo(matched));
    columns.column('branchRulePeople').push(rule.people.length);
    writeSteps(columns.column('branchRulePerson'), rule.people.map(accounts.refTo));
    columns.column('branchRuleGroups').push(rule.groups.length);
    writeSteps(columns.column('branchRuleGroup'), rule.groups.map(groups.refTo));
    columns.column('branchRuleHasValue').push(rule.value === undefined ? 0 : 1);
    if (rule.value !== undefined) columns.column('branchRuleValue').push(rule.value);
  }
}

function matchedText(match: BranchRule['match']): string | undefined {
  if (match.by === 'pattern') return match.pattern;
  return match.by === 'branching-model' ? match.branchType : undefined;
}

export interface Tables {
  readonly accounts: readonly AccountUuid[];
  readonly groups: readonly GroupSlug[];
  readonly texts: readonly string[];
}

export function readBranchRules(columns: ColumnReader, tables: Tables): BranchRule[] {
  const limit = columns.lengthOf('branchRuleId') + 1;
  const length = columns.cursor('branchRules').next(limit);
  const ids = readSteps(columns, 'branchRuleId', { length, below: Number.MAX_SAFE_INTEGER });
  return ids.map((id) => ({ id, ...readBranchRule(columns, tables) }));
}

function readBranchRule(columns: ColumnReader, tables: Tables): Omit<BranchRule, 'id'> {
  const text = (column: string) =>
    pick(tables.texts, columns.cursor(column).next(tables.texts.length), column);
  return {
    kind: text('branchRuleKind'),
    match: readMatch(columns, text),
    people: readRefs(columns, ['branchRulePeople', 'branchRulePerson'], tables.accounts),
    groups: readRefs(columns, ['branchRuleGroups', 'branchRuleGroup'], tables.groups),
    ...(columns.cursor('branchRuleHasValue').next(2) === 1
      ? { value: columns.cursor('branchRuleValue').nextAny() }
      : {}),
  };
}

function readMatch(columns: ColumnReader, text: (column: string) => string): BranchRule['match'] {
  const by = pick(MATCHES, columns.cursor('branchRuleMatch').next(MATCHES.length), 'match');
  if (by === 'unknown') return { by };
  const matched = text('branchRuleText');
  return by === 'pattern' ? { by, pattern: matched } : { by, branchType: matched };
}

/** A list of things that a table holds: how many, then which. */
export function readRefs<Id>(
  columns: ColumnReader,
  [count, refs]: readonly [string, string],
  table: readonly Id[],
): Id[] {
  const length = columns.cursor(count).next(columns.lengthOf(refs) + 1);
  return readSteps(columns, refs, { length, below: table.length }).map((ref) =>
    pick(table, ref, refs),
  );
}

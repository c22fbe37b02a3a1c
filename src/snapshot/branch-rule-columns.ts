import { type BranchRule } from '../domain/facts/facts';
import { type AccountUuid, type GroupSlug } from '../domain/facts/ids';
import { type ColumnReader, type ColumnWriter, pick } from './columns';
import { type Dictionary } from './dictionary';
import { readSteps, writeSteps } from './list-columns';
import { type References } from './references';

const MATCHES = ['pattern', 'branching-model', 'unknown'] as const;

export function writeBranchRules(
  columns: ColumnWriter,
  rules: readonly BranchRule[],
  {
    accounts,
    groups,
    texts,
  }: Pick<References, 'accounts' | 'groups'> & { readonly texts: Dictionary },
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

/** Equal patterns become one object, and so do empty lists: there are more rules than anything else. */
export function createBranchRuleReader(
  columns: ColumnReader,
  tables: Tables,
): () => readonly BranchRule[] {
  const matchOf = createMatchReader(columns, tables);
  const limit = columns.lengthOf('branchRuleId') + 1;
  return () => {
    const length = columns.cursor('branchRules').next(limit);
    if (length === 0) return NOTHING;
    const ids = readSteps(columns, 'branchRuleId', { length, below: Number.MAX_SAFE_INTEGER });
    return ids.map((id) => {
      const kind = columns.cursor('branchRuleKind').next(tables.texts.length);
      return {
        id,
        kind: pick(tables.texts, kind, 'branchRuleKind'),
        match: matchOf(),
        ...readHolders(columns, tables),
      };
    });
  };
}

function readHolders(
  columns: ColumnReader,
  { accounts, groups }: Tables,
): Pick<BranchRule, 'people' | 'groups' | 'value'> {
  const people = readRefs(columns, ['branchRulePeople', 'branchRulePerson'], accounts);
  const listed = readRefs(columns, ['branchRuleGroups', 'branchRuleGroup'], groups);
  return columns.cursor('branchRuleHasValue').next(2) === 1
    ? { people, groups: listed, value: columns.cursor('branchRuleValue').nextAny() }
    : { people, groups: listed };
}

function createMatchReader(columns: ColumnReader, { texts }: Tables): () => BranchRule['match'] {
  const known = new Map<number, BranchRule['match']>();
  return () => {
    const place = columns.cursor('branchRuleMatch').next(MATCHES.length);
    const by = pick(MATCHES, place, 'match');
    const text = by === 'unknown' ? 0 : columns.cursor('branchRuleText').next(texts.length);
    const key = text * MATCHES.length + place;
    const match = known.get(key) ?? toMatch(by, by === 'unknown' ? '' : pick(texts, text, 'match'));
    known.set(key, match);
    return match;
  };
}

function toMatch(by: (typeof MATCHES)[number], text: string): BranchRule['match'] {
  if (by === 'unknown') return { by };
  return by === 'pattern' ? { by, pattern: text } : { by, branchType: text };
}

const NOTHING: readonly never[] = Object.freeze([]);

/** A list of things that a table holds: how many, then which. */
export function readRefs<Id>(
  columns: ColumnReader,
  [count, refs]: readonly [string, string],
  table: readonly Id[],
): readonly Id[] {
  const length = columns.cursor(count).next(columns.lengthOf(refs) + 1);
  if (length === 0) return NOTHING;
  return readSteps(columns, refs, { length, below: table.length }).map((ref) =>
    pick(table, ref, refs),
  );
}

import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type BranchRule, type Facts, type Repository } from '../../../src/domain/facts/facts';
import { type AccountUuid } from '../../../src/domain/facts/ids';
import { rowsRead } from '../../../src/domain/facts/reading';
import { explainGates } from '../../../src/domain/gates/explain-gates';
import { type Gate, type GateState } from '../../../src/domain/gates/gate';
import { listBranchGates } from '../../../src/domain/gates/list-branch-gates';
import { type Gates } from '../../../src/domain/gates/person-gates';
import { withChange } from '../../../src/domain/gates/with-change';
import { bruteForceLevel } from '../../builders/brute-force';
import { PEOPLE } from '../../builders/arbitrary-facts';
import { partial, unread } from '../../builders/facts-builders';
import { arbitraryRuledTruth, arbitrarySeen, arbitrarySetup, BRANCHES } from './arbitrary-rules';
import { MONTHLY } from './gate-scene';

const RUNS = { numRuns: 100 };
const GATES = ['push', 'merge', 'forcePush', 'delete'] as const;

interface Asked {
  readonly person: AccountUuid;
  readonly repository: Repository;
  readonly branch: string;
}

function* everyQuestion(facts: Facts): Generator<Asked> {
  for (const person of PEOPLE)
    for (const repository of facts.repositories)
      for (const branch of BRANCHES) yield { person, repository, branch };
}

function* answersOf(facts: Facts): Generator<Asked & { readonly gates: Gates }> {
  const index = createAccessIndex(facts);
  for (const asked of everyQuestion(facts)) {
    const { person, repository, branch } = asked;
    const question = { person, repository: repository.uuid, branch, setup: MONTHLY };
    yield { ...asked, gates: explainGates(index, question) };
  }
}

/** As the documents read, for facts that were read in full: shares nothing with the code under test. */
function truthOf(facts: Facts, { person, repository, branch }: Asked) {
  const groups = facts.groups.filter(({ members }) => rowsRead(members).includes(person));
  const isListed = (rule: BranchRule) =>
    rule.people.includes(person) || groups.some(({ slug }) => rule.groups.includes(slug));
  const rules = rowsRead(repository.branchRules).filter((rule) => applies(rule, branch));
  const of = (kind: string) => rules.filter((rule) => rule.kind === kind);
  const writes = WRITING.has(bruteForceLevel(facts, person, { repository, withPublic: true }));
  const [push, merge] = [of('push'), of('restrict_merges')];
  const pushes = writes && (push.length === 0 || push.some(isListed));
  const merges = merge.length === 0 || [...push, ...merge].some(isListed);
  const isDisputed = !merges && push.length === 0;
  return {
    push: state(pushes),
    merge: writes && isDisputed ? 'cannot-be-told' : state(writes && merges),
    forcePush: state(pushes && of('force').length === 0),
    delete: state(pushes && of('delete').length === 0),
  };
}

const WRITING = new Set(['write', 'admin']);

function state(open: boolean): GateState {
  return open ? 'open' : 'closed';
}

function applies({ match }: BranchRule, branch: string): boolean {
  const means: Readonly<Record<string, RegExp>> = {
    main: /^main$/,
    '*': /^.*$/,
    'release/*': /^release\/.*$/,
    'm*n': /^m.*n$/,
    production: /^main$/,
    release: /^release\/.*$/,
  };
  const name = match.by === 'pattern' ? match.pattern : 'branchType' in match && match.branchType;
  return name !== false && means[name]?.test(branch) === true;
}

const statesOf = (gates: Gates) =>
  Object.fromEntries(GATES.map((gate) => [gate, gates[gate].state]));

/** Asked thousands of times: `expect` alone would take most of a minute. */
function same(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toStrictEqual(wanted);
}

test('where everything was read the gates are what the documents say', () => {
  fc.assert(
    fc.property(arbitraryRuledTruth, (truth) => {
      for (const { gates, ...asked } of answersOf(truth))
        same(statesOf(gates), truthOf(truth, asked));
    }),
    RUNS,
  );
});

test('whatever was not seen, a gate that is told is told truly', () => {
  fc.assert(
    fc.property(arbitrarySeen, ({ truth, seen }) => {
      const repositories = new Map(truth.repositories.map((one) => [one.uuid, one]));
      for (const { gates, person, repository, branch } of answersOf(seen)) {
        const real = repositories.get(repository.uuid) ?? repository;
        const told = truthOf(truth, { person, repository: real, branch });
        for (const gate of GATES)
          if (gates[gate].state !== 'cannot-be-told')
            same([gate, gates[gate].state], [gate, told[gate]]);
      }
    }),
    RUNS,
  );
});

test('the view of a whole branch tells of everybody what one by one is told', () => {
  fc.assert(
    fc.property(
      arbitrarySeen,
      arbitrarySetup,
      fc.constantFrom(...BRANCHES),
      ({ seen }, setup, branch) => {
        const index = createAccessIndex(seen);
        for (const { uuid: repository } of seen.repositories) {
          const view = listBranchGates(index, { repository, branch, setup });
          expect(view.rows.map(({ account }) => account)).toEqual(index.roster.accounts);
          for (const { account: person, gates, level, atMost } of view.rows) {
            const single = explainGates(index, { person, repository, branch, setup });
            same({ ...gates, level, atMost, checks: view.checks, lowerBound: true }, single);
          }
        }
      },
    ),
    RUNS,
  );
});

const LISTED_KINDS = new Set(['push', 'restrict_merges']);
const OPENNESS: readonly GateState[] = ['closed', 'cannot-be-told', 'open'];
const openness = ({ state }: Gate) => OPENNESS.indexOf(state);

test('putting a person on the list of a rule never closes a gate for them', () => {
  fc.assert(
    fc.property(arbitrarySeen, fc.nat(), fc.constantFrom(...BRANCHES), ({ seen }, pick, branch) => {
      const index = createAccessIndex(seen);
      for (const { uuid: repository, branchRules } of seen.repositories) {
        const rules = rowsRead(branchRules).filter(({ kind }) => LISTED_KINDS.has(kind));
        const rule = rules[pick % Math.max(1, rules.length)];
        const person = PEOPLE[pick % PEOPLE.length];
        if (rule === undefined || person === undefined) continue;
        const question = { person, repository, branch, setup: MONTHLY };
        const change = { kind: 'exempt-person', repository, rule: rule.id, person } as const;
        const before = explainGates(index, question);
        const after = explainGates(createAccessIndex(withChange(seen, change)), question);
        for (const gate of GATES)
          if (openness(after[gate]) < openness(before[gate])) expect(after).toEqual(before);
      }
    }),
    RUNS,
  );
});

test('rules that were not read, or in part, leave no gate open', () => {
  fc.assert(
    fc.property(arbitraryRuledTruth, fc.boolean(), (truth, isPartial) => {
      const repositories = truth.repositories.map((repository) => ({
        ...repository,
        branchRules: isPartial ? partial(rowsRead(repository.branchRules)) : unread<never>(),
      }));
      for (const { gates } of answersOf({ ...truth, repositories }))
        expect(GATES.filter((gate) => gates[gate].state === 'open')).toEqual([]);
    }),
    RUNS,
  );
});

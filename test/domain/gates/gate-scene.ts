import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Account, type BranchRule, type Facts } from '../../../src/domain/facts/facts';
import { type Gate } from '../../../src/domain/gates/gate';
import { explainGates, type GatesAnswer } from '../../../src/domain/gates/explain-gates';
import { NO_SETUP, type Plan, type Setup } from '../../../src/domain/setup/setup';
import {
  aGroup,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

export const ann = aPerson({ displayName: 'Ann' });
export const bob = aPerson({ displayName: 'Bob' });
export const cid = aPerson({ displayName: 'Cid' });
/** Reads only. */
export const eve = aPerson({ displayName: 'Eve' });
export const boss = aPerson({ displayName: 'Boss', role: 'owner' });

/** Bob is in it. */
export const leads = aGroup({ name: 'Leads', members: complete([bob.uuid]) });
export const nobodyYet = aGroup({ name: 'Nobody yet' });
/** Nobody told who is in it. */
export const hidden = aGroup({ name: 'Hidden', members: unread('wrong-credential') });

export const project = aProject();
export const repository = aRepository({
  project: project.uuid,
  personGrants: complete([
    aPersonGrant(ann, 'write'),
    aPersonGrant(bob, 'write'),
    aPersonGrant(cid, 'admin'),
    aPersonGrant(eve, 'read'),
  ]),
});

let lastId = 0;
export function aRule(kind: string, on: string, given: Partial<BranchRule> = {}): BranchRule {
  lastId += 1;
  return {
    id: lastId,
    kind,
    match: { by: 'pattern', pattern: on },
    people: [],
    groups: [],
    ...given,
  };
}

export const listing = (...accounts: Account[]) => ({ people: accounts.map(({ uuid }) => uuid) });

/** One repository where Ann, Bob and Cid write, with these rules. */
export function aSceneWith(...rules: BranchRule[]): Facts {
  return someFacts({
    accounts: [ann, bob, cid, eve, boss],
    groups: [leads, nobodyYet, hidden],
    projects: [project],
    repositories: [{ ...repository, branchRules: complete(rules) }],
  });
}

/** A monthly bill has no limit of people. */
export const MONTHLY: Setup = aSetup('standard');

export function aSetup(plan: Plan): Setup {
  return {
    plan: { value: plan, statedAt: READ_AT },
    billingPeriod: { value: 'monthly', statedAt: READ_AT },
  };
}

export function gatesOf(
  person: Account,
  facts: Facts,
  { branch = 'main', setup = MONTHLY }: { branch?: string; setup?: Setup } = {},
): GatesAnswer {
  return explainGates(createAccessIndex(facts), {
    person: person.uuid,
    repository: repository.uuid,
    branch,
    setup,
  });
}

/** `closed: no-write-access`, for tables. */
export function toText({ state, reasons }: Gate): string {
  return `${state}: ${reasons.map(({ code }) => code).join(', ')}`;
}

export function notesOf({ notes }: Gate): readonly string[] {
  return notes.map(({ code }) => code).filter((code) => code !== 'project-rules-not-readable');
}

export const UNKNOWN_SETUP = NO_SETUP;

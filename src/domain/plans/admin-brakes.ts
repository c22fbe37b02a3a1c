import { type Account, type Facts } from '../facts/facts';
import { isComplete } from '../facts/reading';
import { type GrantPlace } from '../gates/change';
import { createActing } from './account-status';
import { type AdminMove, createAdminMoves } from './admin-moves';
import { count, passes, stops } from './brake';
import { createPlaceAdmins, type PlaceAdmins } from './place-admins';
import { type Brake, type Step } from './plan';
import { namesFrom } from './plan-names';
import { type PlanToBrake } from './plan-to-brake';
import { readStanding } from './planned-standing';
import { withActions } from './with-action';

/** Whether the workspace, and every place that a step takes an admin from, keeps one. */
export function listAdminBrakes(plan: PlanToBrake): readonly Brake[] {
  const { context, steps } = plan;
  const actions = steps.map(({ action }) => action);
  const moveOf = createAdminMoves(context.index, actions);
  const moves = steps.map((step) => ({ step, move: moveOf(step.action) }));
  const after = withActions(context.index.facts, actions);
  const adminsOf = createPlaceAdmins(context, after, readStanding(actions));
  const taken = [...listTaken(moves)].map(([, place]) => ({
    ...place,
    admins: adminsOf(place.on),
  }));
  return [
    workspaceBrake(after, moves, createActing(context)),
    ...placeBrakes(plan, 'project', taken),
    ...placeBrakes(plan, 'repository', taken),
  ];
}

interface Moved {
  readonly step: Step;
  readonly move: AdminMove;
}

function workspaceBrake(
  after: Facts,
  moves: readonly Moved[],
  mayAct: (account: Account) => boolean,
): Brake {
  const code = 'last-workspace-admin';
  const taking = moves.filter(({ move }) => move.workspace === 'takes').map(({ step }) => step.id);
  if (taking.length === 0) return passes(code, 'No step takes the role of a workspace admin.');
  const owners = after.accounts.filter(({ role }) => role === 'owner');
  const left = owners.filter(mayAct).length;
  if (left > 0)
    return passes(code, `${count(left, 'workspace admin remains', 'workspace admins remain')}.`);
  const isKnown = isComplete(after.lists.members) && !after.accounts.some(hasUnknownRole);
  return stops({ code, says: nobodyLeft(isKnown, owners), isReleasable: isKnown, steps: taking });
}

function nobodyLeft(isKnown: boolean, blocked: readonly Account[]): string {
  if (!isKnown) return 'No workspace admin is known to remain: not all members were read.';
  return blocked.length === 0
    ? 'No workspace admin would remain. Name another one first.'
    : 'No workspace admin would remain whose account is not blocked. Name another one first.';
}

function hasUnknownRole({ role }: Account): boolean {
  return role === 'unknown';
}

interface TakenPlace {
  readonly on: GrantPlace;
  /** Ids of the steps that take admin there. */
  readonly steps: readonly string[];
}

function listTaken(moves: readonly Moved[]): ReadonlyMap<string, TakenPlace> {
  const taken = new Map<string, TakenPlace>();
  for (const { step, move } of moves)
    for (const on of move.takes) {
      const key = 'project' in on ? on.project : on.repository;
      const known = taken.get(key)?.steps ?? [];
      if (!known.includes(step.id)) taken.set(key, { on, steps: [...known, step.id] });
    }
  return taken;
}

interface JudgedPlace extends TakenPlace {
  readonly admins: PlaceAdmins;
}

const CODES = { project: 'last-project-admin', repository: 'last-repository-admin' } as const;
const MANY = { project: 'projects', repository: 'repositories' } as const;

function placeBrakes(
  { context: { index } }: PlanToBrake,
  kind: 'project' | 'repository',
  taken: readonly JudgedPlace[],
): readonly Brake[] {
  const asked = taken.filter(({ on }) => kind in on);
  const code = CODES[kind];
  if (asked.length === 0) return [passes(code, `No step takes an admin from a ${kind}.`)];
  const lost = asked.filter(({ admins }) => admins.able.size === 0);
  if (lost.length === 0)
    return [
      passes(
        code,
        `${count(asked.length, `${kind} keeps`, `${MANY[kind]} keep`)} an admin of their own.`,
      ),
    ];
  const names = namesFrom(index);
  return lost.map(({ on, admins, steps }) =>
    stops({
      code,
      about: 'project' in on ? on.project : on.repository,
      says: admins.isWhole
        ? `Nobody but workspace admins would administer ${names.place(on)}. Name a successor first.`
        : `Nobody is known to administer ${names.place(on)} afterwards: not everything that could tell was read.`,
      isReleasable: admins.isWhole,
      steps,
    }),
  );
}

import { type AccountUuid } from '../../facts/ids';
import { createNames, enumerate, type Names } from '../../findings/evidence/names';
import { type GrantPlace } from '../../gates/change';
import { type Action } from '../action';
import { draftStep, type StepAsked } from '../draft-step';
import { type DraftStep, type Hazard, type Phase } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver } from './leaver';
import { answeredBy, type Offboarding, type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';
import { createSuccessors, type Succession } from './successors';
import { listOrphanedPlaces, type OrphanedPlace } from './sole-admins';

/** Steps that hand over, with those who gain by it: they are the only ones an offboarding may raise. */
export interface HandOver extends Part {
  readonly mayRaise: readonly AccountUuid[];
}

/**
 * Names who takes over each place of which a leaver is the only admin, before anything is taken away. The
 * workspace goes first of all: without an admin nobody can carry out the rest.
 */
export function planHandOver(
  leavers: readonly Leaver[],
  asked: Offboarding,
  context: PlanContext,
): HandOver {
  const successors = createSuccessors(asked, leavers, context);
  const names = createNames(context.index.facts);
  const places = listOrphanedPlaces(leavers, context).map((place) => {
    const succession = successors.of(place.on);
    return { place, succession, label: labelOf(place.on, names, context) };
  });
  return {
    steps: places.flatMap((one) => toStep(one, { names, leavers, context })),
    hazards: [...successors.hazards, ...toHazards(places, { names, leavers, context })],
    mayRaise: [...new Set(places.flatMap(({ succession }) => raisedBy(succession)))],
  };
}

interface Taken {
  readonly place: OrphanedPlace;
  readonly succession: Succession;
  readonly label: string;
}

interface Around {
  readonly names: Names;
  readonly leavers: readonly Leaver[];
  readonly context: PlanContext;
}

function labelOf(on: GrantPlace | undefined, names: Names, { index }: PlanContext): string {
  if (on === undefined) return `workspace ${index.facts.workspace.slug}`;
  return 'project' in on ? names.project(on.project) : names.repository(on.repository);
}

function raisedBy(succession: Succession): readonly AccountUuid[] {
  const isRaised = succession.kind === 'needs-grant' || succession.kind === 'needs-role';
  return isRaised ? [succession.person] : [];
}

function toStep(taken: Taken, around: Around): readonly DraftStep[] {
  const { place, succession, label } = taken;
  if (succession.kind === 'administers-all') return [];
  const asked: StepAsked = {
    action: actionOf(place.on, succession),
    phase: phaseOf(place, around.leavers),
    why: whyOf(taken, around.names),
    source: place.on === undefined ? SOURCES.leave : SOURCES.lastAdmin,
  };
  const isByHand = asked.action.kind === 'by-hand';
  const says = byHandText(succession, label, around.names);
  return [draftStep(around.context, { ...asked, ...(isByHand && { says }) })];
}

function actionOf(
  on: GrantPlace | undefined,
  succession: Exclude<Succession, { readonly kind: 'administers-all' }>,
): Action {
  switch (succession.kind) {
    case 'needs-grant':
      return { ...succession, kind: 'person-grant', after: 'admin' };
    case 'needs-role':
      return { ...succession, kind: 'workspace-role', before: 'member', after: 'owner' };
    case 'held-not-known':
      return nameSuccessor(on, succession.person);
    case 'nobody-named':
      return nameSuccessor(on);
  }
}

function nameSuccessor(on: GrantPlace | undefined, person?: AccountUuid): Action {
  return {
    kind: 'by-hand',
    code: 'name-successor',
    ...(person !== undefined && { person }),
    ...(on !== undefined && { on }),
  };
}

function byHandText(succession: Succession, label: string, names: Names): string {
  return succession.kind === 'held-not-known'
    ? `Make ${names.person(succession.person)} admin of ${label}, if they are not yet`
    : `Name another admin of ${label}`;
}

/** Of the workspace before anybody is blocked; elsewhere workspace admins can still act. */
function phaseOf({ on, leavers: people }: OrphanedPlace, leavers: readonly Leaver[]): Phase {
  const isUrgent = leavers.some((one) => one.isUnblockable && people.includes(one.person));
  return on === undefined || isUrgent ? 'block' : 'hand-over';
}

function whyOf({ place, label }: Taken, names: Names): string {
  const people = listNames(place.leavers, names);
  return place.others === 'none'
    ? `Nobody who stays administers ${label} in their own name: ${people}.`
    : `Whether anybody who stays administers ${label} is not known: ${people}.`;
}

function listNames(leavers: readonly AccountUuid[], names: Names): string {
  const all = leavers.map(names.person).join(', ');
  return leavers.length === 1 ? `${all} leaves` : `${all} leave`;
}

/** One for everything that is answered alike: hundreds of places would hide the others. */
function toHazards(places: readonly Taken[], around: Around): readonly Hazard[] {
  const alike = new Map<string, Taken[]>();
  for (const one of places) {
    const key = `${hazardCode(one.place)} ${remedyOf(one, around.names)}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [toHazard(first, group, around)];
  });
}

function toHazard(first: Taken, group: readonly Taken[], around: Around): Hazard {
  const { names } = around;
  const { others, on } = first.place;
  const leavers = [...new Set(group.flatMap(({ place }) => place.leavers))];
  const label = enumerate(group.map((one) => one.label));
  return {
    code: hazardCode(first.place),
    severity: others === 'none' ? 'high' : 'not-known',
    says: whyOf({ ...first, place: { ...first.place, leavers }, label }, names),
    remedy: remedyOf(first, names),
    ...answeredBy(group.flatMap((one) => toStep(one, around))),
    source: on === undefined ? SOURCES.leave : SOURCES.lastAdmin,
  };
}

function hazardCode({ on, others }: OrphanedPlace): string {
  if (others === 'not-known') return 'other-admins-not-known';
  if (on === undefined) return 'last-workspace-admin';
  return 'project' in on ? 'last-project-admin' : 'last-repository-admin';
}

function remedyOf({ succession, place }: Taken, names: Names): string {
  switch (succession.kind) {
    case 'nobody-named':
      return place.on === undefined
        ? 'Name another admin first: without one nobody can carry out the rest.'
        : 'Name somebody before anything is taken away; workspace admins can act there meanwhile.';
    case 'administers-all':
      return `${names.person(succession.person)} administers it as a workspace admin.`;
    default:
      return `${names.person(succession.person)} takes it over in this plan.`;
  }
}

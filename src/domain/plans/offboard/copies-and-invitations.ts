import { listRepositoriesOf } from '../../access/list-access';
import { isComplete, rowsRead } from '../../facts/reading';
import { count, createNames, enumerate } from '../../findings/evidence/names';
import { type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll } from './leaver';
import { SOURCES } from './offboarding-sources';

/** What no step can take back: copies of code, and invitations that were sent in their name. */
export function listHazardsOutside(
  leavers: readonly Leaver[],
  context: PlanContext,
): readonly Hazard[] {
  return [
    ...forksElsewhere(leavers, context),
    copiesNotKnown(leavers),
    ...invitationsSent(leavers, context),
  ];
}

/** Who made a fork is not read: those of repositories a leaver may open may be theirs. */
function forksElsewhere(leavers: readonly Leaver[], { index }: PlanContext): readonly Hazard[] {
  const reached = new Set(
    leavers.flatMap(({ person }) =>
      listRepositoriesOf(index, person).map(({ repository }) => repository),
    ),
  );
  const names = createNames(index.facts);
  const forked = index.facts.repositories.filter(
    ({ uuid, isPrivate, forks }) =>
      isPrivate && reached.has(uuid) && rowsRead(forks).some(({ isHere }) => !isHere),
  );
  if (forked.length === 0) return [];
  return [
    {
      code: 'fork-elsewhere',
      severity: 'medium',
      says: `Private code that ${nameAll(leavers)} could open has forks outside this workspace: ${enumerate(forked.map(({ uuid }) => names.repository(uuid)))}.`,
      remedy: 'Look whose they are, and ask for their deletion.',
      source: SOURCES.forks,
    },
  ];
}

function copiesNotKnown(leavers: readonly Leaver[]): Hazard {
  return {
    code: 'copies-not-known',
    severity: 'not-known',
    says: `Clones and private forks that ${nameAll(leavers)} made cannot be seen, and stay theirs.`,
    remedy: 'Ask for their deletion; secrets in the code are replaced like any other.',
    source: SOURCES.forks,
  };
}

function invitationsSent(leavers: readonly Leaver[], { index }: PlanContext): readonly Hazard[] {
  const { invitations } = index.facts;
  const people = new Set(leavers.map(({ person }) => person));
  const sent = rowsRead(invitations).filter(
    ({ invitedBy }) => invitedBy !== undefined && people.has(invitedBy),
  ).length;
  const open: Hazard = {
    code: 'invitations-open',
    severity: 'medium',
    says: `${count(sent, 'invitation')} that ${nameAll(leavers)} sent ${sent === 1 ? 'is' : 'are'} still open, and can be accepted.`,
    remedy: 'Withdraw those nobody else stands for.',
    source: SOURCES.invitations,
  };
  const unread: Hazard = {
    code: 'invitations-not-known',
    severity: 'not-known',
    says: `Which invitations of ${nameAll(leavers)} are open was not read.`,
    remedy: 'Read them with the usher command (collect), or look at the User directory.',
    source: SOURCES.invitations,
  };
  return [...(sent > 0 ? [open] : []), ...(isComplete(invitations) ? [] : [unread])];
}

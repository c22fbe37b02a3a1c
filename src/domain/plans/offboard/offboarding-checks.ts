import { type Check } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll } from './leaver';

/** How one sees that nobody has access any more and that the seat is free; the evidence is kept. */
export function listOffboardingChecks(
  leavers: readonly Leaver[],
  { index, setup }: PlanContext,
): readonly Check[] {
  const people = nameAll(leavers);
  const settings = `https://bitbucket.org/${encodeURIComponent(index.facts.workspace.slug)}/workspace/settings`;
  return [
    { by: 'app', says: `Not among the members of the workspace: ${people}.` },
    { by: 'app', says: `No row in Bitbucket’s own effective listing: ${people}.` },
    {
      by: 'app',
      says: `No grant, no branch exemption and no default reviewer left in their name: ${people}.`,
    },
    {
      by: 'companion',
      says: `Not in any group, and no access key left that they added: ${people}.`,
    },
    {
      by: 'person',
      says: `Export the User directory: “On Plan” is no, or there is no row, for ${people}.`,
      at: {
        url: `${settings}/user-directory`,
        path: 'Workspace settings → User directory → Export',
      },
    },
    {
      by: 'person',
      says: billText(setup.billedSeats?.value, leavers.length),
      at: { url: settings, path: 'Workspace settings → Plan details' },
    },
    { by: 'person', says: 'Download the evidence pack, sign it, and keep it where audits look.' },
  ];
}

/** Seats are free at once; the bill follows with the next cycle. */
function billText(billed: number | undefined, leavers: number): string {
  const seats = leavers === 1 ? '1 seat' : `${leavers} seats`;
  const today = billed === undefined ? '' : ` than the ${billed} of today`;
  return `At the next bill, up to ${seats} fewer${today} are billed.`;
}

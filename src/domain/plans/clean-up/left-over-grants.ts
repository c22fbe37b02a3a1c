import { count, createNames } from '../../findings/evidence/names';
import { PRIV_07 } from '../../findings/rules/privileges/left-over-direct-grants';
import { draftStep } from '../draft-step';
import { type Hazard } from '../plan';
import { type CleanUpFound } from './clean-up';
import { removalsOn } from './grant-removals';
import { chosenFindings, type Search } from './search';

/** Grants of their own of people whom no group holds any more. */
export function findLeftOverGrants(search: Search): CleanUpFound {
  const { context, evidence } = search;
  const names = createNames(evidence.facts);
  const { findings, missing } = chosenFindings(search, PRIV_07);
  const items = findings.map((finding) => {
    const removals = removalsOn(evidence.facts, finding.subject, finding.related ?? []);
    const person = finding.subject.kind === 'person' ? names.person(finding.subject.person) : '';
    const why = `${finding.evidence[0] ?? ''} Leaving a group takes no direct grant away.`;
    return {
      key: finding.fingerprint,
      says: `${person}: ${count(removals.length, 'left-over grant')}`,
      steps: removals.map((action) => draftStep(context, { action, phase: 'grants', why, source })),
    };
  });
  return { items, missing, hazards: items.length === 0 ? [] : [SEAT_STAYS] };
}

const source =
  'https://support.atlassian.com/bitbucket-cloud/kb/how-to-remove-inactive-users-from-a-bitbucket-cloud-workspace/';

const SEAT_STAYS: Hazard = {
  code: 'seat-stays-billed',
  severity: 'medium',
  says: 'Taking grants away frees no seat: they stay members of the workspace, and members are billed.',
  remedy: 'Whoever needs nothing here any more is offboarded, or removed as a seat without access.',
  source:
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-removing-users-from-project-or-repository-settings-still-shows-under-users-on-plan',
};

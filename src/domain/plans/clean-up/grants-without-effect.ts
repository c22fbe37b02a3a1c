import { type Finding } from '../../findings/evaluate-findings';
import { type Rule } from '../../findings/rule';
import { PRIV_05 } from '../../findings/rules/privileges/grant-below-inherited';
import { PRIV_06 } from '../../findings/rules/privileges/redundant-direct-grant';
import { draftStep } from '../draft-step';
import { type Hazard } from '../plan';
import { type CleanUpFound, type CleanUpItem } from './clean-up';
import { removalLabel, removalsOn } from './grant-removals';
import { type GrantRemoval, keepWhatIsNeeded } from './keep-what-is-needed';
import { chosenFindings, type Search } from './search';

/** Direct grants that give what another path gives as well: without them nobody loses anything. */
export function findRedundantGrants(search: Search): CleanUpFound {
  return findWithoutEffect(search, PRIV_06);
}

/** Grants below what another path gives: they restrict nobody, and the highest counts. */
export function findLowerGrants(search: Search): CleanUpFound {
  const found = findWithoutEffect(search, PRIV_05);
  return found.items.length === 0
    ? found
    : { ...found, hazards: [...found.hazards, MEANT_TO_RESTRICT] };
}

const MEANT_TO_RESTRICT: Hazard = {
  code: 'meant-to-restrict',
  severity: 'medium',
  says: 'Whoever gave less here than the project gives may have meant to restrict somebody. It never did: the highest counts.',
  remedy:
    'If less was meant, lower the grant on the project or the group, and give more where it is needed.',
  source:
    'https://community.atlassian.com/forums/Bitbucket-questions/Is-one-able-to-override-project-permissions-at-the-repo-level/qaq-p/2845838',
};

function findWithoutEffect(search: Search, rule: Rule): CleanUpFound {
  const { facts } = search.evidence;
  const { findings, missing } = chosenFindings(search, rule);
  const all = findings.flatMap((finding) =>
    removalsOn(facts, finding.subject, finding.related ?? []).map((removal) => ({
      finding,
      removal,
    })),
  );
  const proven = new Set(
    keepWhatIsNeeded(
      facts,
      all.map(({ removal }) => removal),
    ),
  );
  return {
    items: all
      .filter(({ removal }) => proven.has(removal))
      .map(({ finding, removal }) => toItem(search, finding, removal)),
    missing,
    hazards: all
      .filter(({ removal }) => !proven.has(removal))
      .map(({ removal }) => notProven(removalLabel(facts, removal))),
  };
}

function toItem(
  { context, evidence }: Search,
  { fingerprint, evidence: told }: Finding,
  removal: GrantRemoval,
): CleanUpItem {
  const why = `${told.join(' ')} Without it nobody loses anything.`;
  return {
    key: fingerprint,
    says: removalLabel(evidence.facts, removal),
    steps: [draftStep(context, { action: removal, phase: 'grants', why })],
  };
}

function notProven(label: string): Hazard {
  return {
    code: 'not-proven-redundant',
    severity: 'not-known',
    says: `Stays: ${label}. That nobody would lose by it cannot be shown from what was read.`,
    remedy: 'Scan again with the members of groups, then make this plan again.',
  };
}

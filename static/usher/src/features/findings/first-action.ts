import { t } from '@lingui/core/macro';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { type Place } from '../../lib/place';
import { planOfFinding } from '../plans/finding-plan';
import { type PlanRecipe } from '../plans/plan-recipe';
import { subjectPlace } from './finding-places';

/** What somebody would do first about a finding. */
export type FirstAction =
  | { readonly kind: 'place'; readonly text: string; readonly to: Place }
  | { readonly kind: 'plan'; readonly text: string; readonly recipe: PlanRecipe }
  | {
      readonly kind: 'outside';
      readonly text: string;
      readonly href: string;
      readonly path: string;
    };

/** Rules about levels that surprise: nothing can be planned before one has seen where they come from. */
const ASK_WHY: ReadonlySet<string> = new Set(['PRIV-05']);

/** Rules about who the workspace admins are: that is decided by looking at all of them. */
const REVIEW_ADMINS: ReadonlySet<string> = new Set(['PRIV-01', 'PRIV-02', 'PRIV-03', 'PRIV-16']);

/** Rules whose remedy is another kind of credential. */
const CHOOSE_CREDENTIAL: ReadonlySet<string> = new Set([
  'KEY-01',
  'KEY-04',
  'SEAT-12',
  'SEAT-13',
  'TOK-02',
  'TOK-03',
  'TOK-11',
]);

/** Always one, and the same for the same finding. @param isPast on a day in the past nothing is planned */
export function firstAction(row: FindingRow, facts: Facts, isPast: boolean): FirstAction {
  const { rule } = row;
  const why = ASK_WHY.has(rule) ? whyPlace(row, facts) : undefined;
  if (why !== undefined) return { kind: 'place', text: t`Why`, to: why };
  if (REVIEW_ADMINS.has(rule))
    return { kind: 'place', text: t`Review`, to: { view: 'people', filter: 'role:owner' } };
  if (CHOOSE_CREDENTIAL.has(rule))
    return { kind: 'place', text: t`Choose a credential`, to: { view: 'machine' } };
  const plan = isPast ? undefined : planOfFinding(row, facts);
  if (plan !== undefined) return { kind: 'plan', text: t`Plan`, recipe: plan.recipe };
  return elsewhere(row);
}

/** The person with the paths to the repository it is about; else the repository itself. */
function whyPlace({ subject, related }: FindingRow, facts: Facts): Place | undefined {
  const repository = related.find(({ kind }) => kind === 'repository');
  const place = repository && subjectPlace(repository, facts);
  if (place?.id === undefined) return subjectPlace(subject, facts);
  const person = subject.kind === 'person' ? subjectPlace(subject, facts) : undefined;
  return person === undefined ? place : { ...person, why: place.id };
}

function elsewhere({ remedyAt: { url, path }, fingerprint }: FindingRow): FirstAction {
  return url === undefined
    ? { kind: 'place', text: t`What to do`, to: { view: 'findings', why: fingerprint } }
    : { kind: 'outside', text: t`Open`, href: url, path };
}

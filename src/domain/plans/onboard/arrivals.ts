import { isComplete } from '../../facts/reading';
import { type AccountUuid } from '../../facts/ids';
import { type RoleTemplate } from '../../setup/role-template';
import { type PlanContext } from '../plan-context';
import { type Newcomer, type OnboardingAsked } from './onboarding';

export interface Arrival {
  /** Without an address, and no two alike. */
  readonly label: string;
  readonly template: RoleTemplate;
  readonly emailDomain?: string;
  /** Missing until they are a member for certain. */
  readonly member?: AccountUuid;
  /** The members were not read in full: they may have accepted already. */
  readonly mayHaveArrived: boolean;
}

/** Who of the newcomers is a member already, by the facts. */
export function listArrivals(
  { newcomers, template }: OnboardingAsked,
  { index }: PlanContext,
): readonly Arrival[] {
  const areAllRead = isComplete(index.facts.lists.members);
  const labels = distinctLabels(newcomers);
  return newcomers.map((newcomer, at) => {
    const { person, emailDomain } = newcomer;
    const isMember = person !== undefined && index.roster.roles.get(person) !== undefined;
    return {
      label: labels[at] ?? nameless(at),
      template: newcomer.template ?? template,
      ...(emailDomain !== undefined && { emailDomain }),
      ...(isMember && { member: person }),
      mayHaveArrived: person !== undefined && !isMember && !areAllRead,
    };
  });
}

function distinctLabels(newcomers: readonly Newcomer[]): readonly string[] {
  const used = new Map<string, number>();
  return newcomers.map(({ label }, at) => {
    const clean = withoutAddress(label, at);
    const times = (used.get(clean) ?? 0) + 1;
    used.set(clean, times);
    return times === 1 ? clean : `${clean} (${times})`;
  });
}

/** A plan is kept, sent and printed; addresses of people are not. */
function withoutAddress(label: string, at: number): string {
  const text = label.trim();
  return text === '' || text.includes('@') ? nameless(at) : text;
}

function nameless(at: number): string {
  return `newcomer ${at + 1}`;
}

import { isComplete } from '../../facts/reading';
import { type AccountUuid } from '../../facts/ids';
import { createNames } from '../../findings/evidence/names';
import { type Exemption } from '../../findings/exemption';
import { toDay } from '../../history/kept-days';
import { draftStep } from '../draft-step';
import { type Hazard } from '../plan';
import { type CleanUpFound, type CleanUpItem } from './clean-up';
import { type Search } from './search';

/** Exemptions of findings that nobody answers for any more, or whose review is over. Usher's own settings. */
export function endedExemptions(search: Search): Omit<CleanUpFound, 'missing'> {
  const { exemptions, isChosen } = search;
  if (exemptions === undefined) return { items: [], hazards: [SETTINGS_NOT_READ] };
  const whyEnded = createEnding(search);
  const items = exemptions.flatMap((exemption): readonly CleanUpItem[] => {
    const why = whyEnded(exemption);
    const key = keyOf(exemption);
    return why === undefined || !isChosen(key) ? [] : [toItem(search, { key, why, exemption })];
  });
  return { items, hazards: [] };
}

const SETTINGS_NOT_READ: Hazard = {
  code: 'exemptions-not-read',
  severity: 'not-known',
  says: 'Exemptions of findings are not looked at: they stand in the settings, which were not given.',
};

/** What the exemption is of; one of a whole rule has neither. */
function keyOf({ rule, fingerprint, subjectKey }: Exemption): string {
  return `exemption|${fingerprint ?? [rule, subjectKey ?? 'all'].join('|')}`;
}

function createEnding({ context, evidence }: Search) {
  const { facts } = evidence;
  const names = createNames(facts);
  const roles = new Map(facts.accounts.map(({ uuid, role }) => [uuid, role]));
  const hasLeft = (person: AccountUuid) =>
    isComplete(facts.lists.members) && roles.get(person) === undefined;
  const today = toDay(context.now);
  return ({ reviewOn, owner }: Exemption): string | undefined => {
    if (reviewOn < today)
      return `It was to be looked at again on ${reviewOn}; the finding is back.`;
    if (!hasLeft(owner)) return undefined;
    return `${names.person(owner)} answers for it and is no member of the workspace any more.`;
  };
}

function toItem(
  { context }: Search,
  found: { readonly key: string; readonly why: string; readonly exemption: Exemption },
): CleanUpItem {
  const { key, why, exemption } = found;
  const says = `Remove the exemption of ${exemption.rule} from Usher’s settings, or renew it`;
  const action = { kind: 'by-hand', code: 'check-setting', about: key } as const;
  return {
    key,
    says: `Exemption of ${exemption.rule}: ${exemption.reason}`,
    steps: [draftStep(context, { action, phase: 'afterwards', by: 'workspace-admin', says, why })],
  };
}

import { type AccessIndex } from '../access/access-index';
import { listChanges, type Changes } from '../changes/list-changes';
import { type NotComparable } from '../changes/not-comparable';
import { type Facts } from '../facts/facts';
import { createNames, type Names } from '../findings/evidence/names';
import { toDay } from '../findings/evidence/days';
import { createChangeLookup, listChangeLines, scopesText } from './change-lines';
import { type DigestInput } from './digest-input';
import { type DigestLine } from './digest';
import { bounded, type DigestPart, type Headline, WEIGHTS } from './digest-part';
import { countText, dayText, listText } from './digest-words';

/** When what a snapshot tells was read; a scan that was cut off counts from its beginning. */
export function endOf({ startedAt, endedAt }: Facts): number {
  return endedAt ?? startedAt;
}

/** What is provably different since the digest before, and what could not be compared. */
export function changesPart({ now, before }: Pick<DigestInput, 'now' | 'before'>): DigestPart {
  return before === undefined ? FIRST : comparedPart(before, now);
}

const TITLE = 'What changed';

const FIRST: DigestPart = {
  section: {
    id: 'changes',
    title: TITLE,
    place: { view: 'changes' },
    summary: ['Not known: this is the first digest. From the next one on, it says what changed.'],
    tone: 'unknown',
    lines: [],
    more: 0,
  },
  headlines: [],
};

function comparedPart(before: AccessIndex, now: AccessIndex): DigestPart {
  const found = listChanges(before, now);
  const since = toDay(endOf(before.facts));
  const names = namesOfBoth(before.facts, now.facts);
  const lines = listChangeLines({ ...found, names, since });
  const missed = found.notComparable.filter((one) => one.missed);
  return {
    section: {
      id: 'changes',
      title: TITLE,
      place: { view: 'changes', since },
      summary: [summaryOf(found, { since, isWhole: missed.length === 0 })],
      tone: lines.some(({ tone }) => tone === 'danger') ? 'danger' : 'plain',
      ...bounded(lines, missedLines(missed, since)),
    },
    headlines: headlinesOf(found, since),
  };
}

function summaryOf(
  { changes, levels }: Changes,
  { since, isWhole }: { readonly since: string; readonly isWhole: boolean },
): string {
  // A seat more goes with a person more.
  const count = changes.filter(({ code }) => code !== 'seats-changed').length;
  const day = dayText(since);
  if (count > 0) return `${countText(count, 'change')} since ${day}.`;
  if (levels.length > 0)
    return `Access changed since ${day}, and no grant that was read tells why.`;
  return isWhole
    ? `Nothing changed since ${day}.`
    : `Nothing is known to have changed since ${day}, but not everything could be compared.`;
}

function missedLines(missed: readonly NotComparable[], since: string): readonly DigestLine[] {
  if (missed.length === 0) return [];
  const families = [...new Set(missed.map(({ family }) => family.replace('-', ' ')))];
  return [
    {
      text: [`Not known, because it was not read both times${listText(families)}`],
      tone: 'unknown',
      place: { view: 'changes', since },
    },
  ];
}

function headlinesOf({ changes, levels }: Changes, since: string): readonly Headline[] {
  const of = createChangeLookup(changes);
  const open = of('made-public').map(({ scope }) => scope);
  const admins = of('role-changed').filter(({ after }) => after === 'owner').length;
  return [
    ...headline(open.length, WEIGHTS.madePublic, `${scopesText(open)} became public`),
    ...headline(admins, WEIGHTS.newAdmins, countText(admins, 'new workspace admin')),
    ...movedHeadline(of('person-joined').length, of('person-left').length),
    ...headline(changes.length, WEIGHTS.otherChanges, countText(changes.length, 'change')),
    ...headline(levels.length, WEIGHTS.otherChanges, 'access changed'),
    { weight: WEIGHTS.quiet, text: `nothing changed since ${dayText(since)}` },
  ];
}

function movedHeadline(joined: number, left: number): readonly Headline[] {
  const people = (count: number) => countText(count, 'person', 'people');
  const text =
    joined > 0
      ? `${people(joined)} joined${left > 0 ? `, ${left} left` : ''}`
      : `${people(left)} left`;
  return headline(joined + left, WEIGHTS.peopleMoved, text);
}

function headline(count: number, weight: number, text: string): readonly Headline[] {
  return count === 0 ? [] : [{ weight, text }];
}

/** What is gone is called as it was. */
function namesOfBoth(before: Facts, now: Facts): Names {
  const [old, present] = [createNames(before), createNames(now)];
  const called =
    <Id extends string>(byNow: (id: Id) => string, byOld: (id: Id) => string) =>
    (id: Id) => {
      const name = byNow(id);
      return name === id ? byOld(id) : name;
    };
  return {
    person: called(present.person, old.person),
    group: present.group,
    project: called(present.project, old.project),
    repository: called(present.repository, old.repository),
  };
}

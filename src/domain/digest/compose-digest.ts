import { type AccountUuid } from '../facts/ids';
import { listSeats } from '../seats/list-seats';
import { changesPart, endOf } from './changes-section';
import { coveragePart } from './coverage-section';
import { deadlinesPart } from './deadlines-section';
import { type Digest, type DigestSection, type Phrase } from './digest';
import { type DigestInput } from './digest-input';
import { type DigestPart } from './digest-part';
import { firstUpper } from './digest-words';
import { findingsPart } from './findings-section';
import { inactivePart } from './inactive-section';
import { seatsPart } from './seats-section';

/**
 * The digest of a workspace: what changed, what seats cost, who is inactive, findings, deadlines, and
 * what could not be seen. The same input always gives the same digest.
 * @throws as `priceBill` does for a price book without a list in force
 */
export function composeDigest(input: DigestInput): Digest {
  const { now, before, brought } = input;
  const { facts } = now;
  const seats = listSeats(now, brought.directory?.value);
  const parts = [
    changesPart(input),
    seatsPart(input, seats),
    inactivePart(input, seats),
    findingsPart(input),
    deadlinesPart(input),
    coveragePart(input),
  ];
  const sections = parts.map(({ section }) => section);
  const { slug, name } = facts.workspace;
  return {
    version: 1,
    workspace: { slug, name },
    madeOn: input.today,
    readAt: endOf(facts),
    ...(before && { since: endOf(before.facts) }),
    subject: subjectOf(parts),
    figures: parts.flatMap(({ figures = [] }) => figures),
    sections,
    names: namesOf(sections, input),
  };
}

/** The weightiest; of equals the first. */
function subjectOf(parts: readonly DigestPart[]): string {
  const [first] = parts.flatMap(({ headlines }) => headlines).sort((a, b) => b.weight - a.weight);
  return firstUpper(first?.text ?? 'nothing new');
}

/** Only of those who are mentioned; somebody without a name stays an id. */
function namesOf(
  sections: readonly DigestSection[],
  { now, before }: DigestInput,
): Digest['names'] {
  const mentioned = new Set<string>(sections.flatMap(phrasesOf).flatMap(peopleIn));
  const accounts = [...(before?.facts.accounts ?? []), ...now.facts.accounts];
  return Object.fromEntries(
    accounts.flatMap(({ uuid, displayName }) => (mentioned.has(uuid) ? [[uuid, displayName]] : [])),
  );
}

function phrasesOf({ summary, lines }: DigestSection): readonly Phrase[] {
  return [summary, ...lines.map(({ text }) => text)];
}

function peopleIn(phrase: Phrase): readonly AccountUuid[] {
  return phrase.flatMap((part) => (typeof part === 'string' ? [] : [part.person]));
}

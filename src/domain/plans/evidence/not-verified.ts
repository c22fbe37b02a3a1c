import { type LevelRange } from '../../access/path';
import { type EvidenceStep } from './evidence-pack';
import { type EvidenceAsked, type Namer } from './evidence-asked';

/**
 * What nobody could verify, and what was found otherwise. A tick is a person's word and the log is the
 * companion's: neither is a reading.
 */
export function listNotVerified(
  { plan, verification }: EvidenceAsked,
  steps: readonly EvidenceStep[],
  nameOf: Namer,
): readonly string[] {
  const open = plan.hazards.filter(({ severity }) => severity === 'not-known');
  const remaining = verification?.found.remaining ?? [];
  return [
    ...(verification === undefined
      ? ['Nothing was read again after the plan was carried out.']
      : []),
    ...steps.flatMap((step) => stepText(step, verification !== undefined)),
    ...remaining.map(({ person, repositories, ...range }) => {
      const places = repositories.length === 1 ? 'repository' : 'repositories';
      return `${nameOf(person)} still holds, or may hold, ${levelText(range)} on ${repositories.length} ${places}.`;
    }),
    ...open.map(({ says }) => says),
  ];
}

function stepText({ id, says, told, proof }: EvidenceStep, isVerified: boolean): readonly string[] {
  if (!isVerified) return [];
  const line = `Step ${id}, “${says}”:`;
  switch (proof?.state) {
    case 'as-planned':
      return [];
    case 'not-yet':
      return [`${line} not done when it was read.`];
    case 'differs':
      return [`${line} something else stood there when it was read.`];
    default:
      return [
        `${line} cannot be read; ${told === undefined ? 'nobody says it was done' : 'only said to be done'}.`,
      ];
  }
}

/** `write`, or `none to admin` where it is not certain. */
export function levelText({ level, atMost }: LevelRange): string {
  return level === atMost ? level : `${level} to ${atMost}`;
}

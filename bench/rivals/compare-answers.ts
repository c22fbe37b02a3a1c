import { type Measurement, type ViewMeasurement } from './measurement';
import { VIEW_NAMES } from './engine';

export interface AnswerCheck {
  readonly what: string;
  readonly usher: string;
  readonly rival: string;
}

/** Everything that a rival and Usher both answered, in all rounds. */
export function checksOf(rounds: readonly (readonly Measurement[])[]): AnswerCheck[] {
  return rounds.flatMap((round) => {
    const usher = round.find(({ engine }) => engine === 'usher');
    const rivals = round.filter(({ engine }) => engine !== 'usher');
    return usher === undefined ? [] : rivals.flatMap((rival) => checksAgainst(usher, rival));
  });
}

function checksAgainst(usher: Measurement, rival: Measurement): AnswerCheck[] {
  const counts = [usher, rival].map(({ matrix }) => matrix.counts && JSON.stringify(matrix.counts));
  return [
    ...check(`${rival.engine}: counts`, counts[0], counts[1]),
    ...check(`${rival.engine}: every pair`, usher.fingerprint, rival.fingerprint),
    ...VIEW_NAMES.flatMap((name) => {
      const [own, other] = [usher.views[name], rival.views[name]];
      if (own === undefined || other === undefined) return [];
      return viewChecks(`${rival.engine}: ${name}`, own, other);
    }),
  ];
}

function viewChecks(what: string, own: ViewMeasurement, other: ViewMeasurement): AnswerCheck[] {
  const key = other.isLevelAlone ? 'levels' : 'answers';
  return other[key].flatMap((answer, at) => check(`${what} ${at}`, own[key][at], answer));
}

function check(what: string, usher: string | undefined, rival: string | undefined): AnswerCheck[] {
  return usher === undefined || rival === undefined ? [] : [{ what, usher, rival }];
}

import { plural, t } from '@lingui/core/macro';
import { type AnsweredQuestion, type AnswerFlip } from '../../../../../src/contract/questions';
import { type Ability } from '../../../../../src/domain/gates/question';
import { nameInSentence } from '../../lib/name-in-sentence';
import { listInWords } from '../../lib/plural';
import { startSentence } from '../../lib/sentence-start';

/** What a question is about, by name. */
export interface QuestionEnds {
  readonly person: string;
  readonly repository: string;
  readonly project?: string | undefined;
}

export const ABILITY_WORDS: Readonly<Record<Ability, string>> = {
  read: t`read`,
  clone: t`clone`,
  push: t`push to`,
  merge: t`merge into`,
  administer: t`administer`,
  'create-repository': t`create a repository`,
};

/** `Desta Moyo can push to release/2026.1 of pay-invoices.` */
export function questionSentence(
  { can, branch, answer }: Pick<AnsweredQuestion, 'can' | 'branch' | 'answer'>,
  ends: QuestionEnds,
): string {
  const person = nameInSentence(ends.person);
  const what = deed(can, branch, ends);
  if (answer === 'cannot-be-told') return t`It cannot be told whether ${person} can ${what}.`;
  return answer === 'yes' ? t`${person} can ${what}.` : t`${person} cannot ${what}.`;
}

function deed(can: Ability, branch: string | undefined, ends: QuestionEnds): string {
  const repository = nameInSentence(ends.repository);
  const on = branch === undefined ? repository : t`${nameInSentence(branch)} of ${repository}`;
  switch (can) {
    case 'push':
      return t`push to ${on}`;
    case 'merge':
      return t`merge pull requests into ${on}`;
    case 'create-repository':
      return ends.project === undefined
        ? t`create a repository in project not known`
        : t`create a repository in project ${ends.project}`;
    case 'read':
      return t`read ${repository}`;
    case 'clone':
      return t`clone ${repository}`;
    case 'administer':
      return t`administer ${repository}`;
  }
}

/** `Add them to group artists.` */
export function flipText({ steps }: AnswerFlip): string {
  const [first = '', ...others] = steps;
  const all = others.reduce((before, step) => t`${before}, and ${step}`, first);
  return `${startSentence(all)}.`;
}

/** `Touches nobody else.`, `Also touches Ana Lund and 3 other people, and 4 other repositories.` */
export function touchedText(flip: AnswerFlip): string {
  const touched = [...peopleTouched(flip), ...repositoriesTouched(flip)];
  return touched.length === 0
    ? t`Touches nobody else.`
    : t`Also touches ${listInWords(touched, MOST_TOUCHED)}.`;
}

const NAMES_SHOWN = 3;
/** Names, how many others, that there may be more, and repositories: each has its own place. */
const MOST_TOUCHED = NAMES_SHOWN + 3;

function peopleTouched({ people, peopleCount, perhapsMore }: AnswerFlip): readonly string[] {
  const named = people.slice(0, NAMES_SHOWN).map(({ displayName }) => nameInSentence(displayName));
  const rest = peopleCount - named.length;
  const others =
    rest === 0 ? [] : [plural(rest, { one: '# other person', other: '# other people' })];
  return [...named, ...others, ...(perhapsMore ? [t`people nobody told us of`] : [])];
}

function repositoriesTouched({ repositories }: AnswerFlip): readonly string[] {
  return repositories === 0
    ? []
    : [
        t`what they reach on ${plural(repositories, { one: '# repository', other: '# repositories' })} more`,
      ];
}

import { plural, t } from '@lingui/core/macro';
import { type AnswerPath, type ExplainedAccess } from '../../../../../src/contract/access-answers';
import { abilityWord, levelWord } from '../../lib/level-words';
import { nameInSentence } from '../../lib/name-in-sentence';
import { type PathEnds } from '../../lib/path-words';
import { listInWords } from '../../lib/plural';
import { leadingPath } from './explained-access';

/** `Why can Nora Lind write to pay-api?` */
export function whyQuestion({ level, atMost }: ExplainedAccess, ends: PathEnds): string {
  const { person, target } = namesIn(ends);
  return level === 'none'
    ? t`Could ${person} ${abilityWord(atMost)} ${target}?`
    : t`Why can ${person} ${abilityWord(level)} ${target}?`;
}

/** The answer in one or two sentences: the winning path, then what Bitbucket itself lists. */
export function whyAnswer(access: ExplainedAccess, ends: PathEnds): string {
  const lead = leadingPath(access.paths);
  if (lead?.certain !== true || access.level === 'none') return uncertainAnswer(access, ends);
  const others = access.paths.filter(({ winning, certain }) => winning && certain).length - 1;
  return [
    t`Because ${because(lead, ends)}.`,
    ...(others > 0
      ? [
          plural(others, {
            one: '# other path gives the same.',
            other: '# other paths give the same.',
          }),
        ]
      : []),
    ...listedSentence(access),
    ...rangeSentence(access),
  ].join(' ');
}

function because(path: AnswerPath, ends: PathEnds): string {
  const { person, target } = namesIn(ends);
  if (path.kind === 'workspace-admin')
    return t`${person} is a workspace admin of ${ends.workspace}`;
  if (path.kind === 'public') return t`${target} is public: anybody can read it`;
  const level = levelWord(path.level);
  const where = path.project === undefined ? target : t`project ${path.project.key}`;
  return path.group === undefined
    ? t`a direct grant gives ${level} on ${where}`
    : t`group ${nameInSentence(path.group.name)} has ${level} on ${where}`;
}

function uncertainAnswer(access: ExplainedAccess, ends: PathEnds): string {
  const ways = listInWords(waysOf(access.paths), 6);
  if (access.listed !== undefined && access.listed !== 'none') {
    const listed = t`Bitbucket lists ${levelWord(access.listed)} for ${namesIn(ends).person}`;
    return ways === ''
      ? t`${listed}. The way there is not known.`
      : t`${listed}, through one of: ${ways}. Who is in these groups is not known.`;
  }
  const most = levelWord(access.atMost);
  return ways === ''
    ? t`Not known: at most ${most}. Not all grants could be read.`
    : t`Not known: at most ${most}, if they are in one of: ${ways}.`;
}

/** Groups that would explain the level; one that grants less does not. */
function waysOf(paths: readonly AnswerPath[]): readonly string[] {
  const groups = paths.flatMap(({ certain, winning, group }) =>
    certain || !winning || group === undefined ? [] : [nameInSentence(group.name)],
  );
  return [...new Set(groups)];
}

function listedSentence({ listed, level }: ExplainedAccess): readonly string[] {
  if (listed === undefined) return [];
  return [
    listed === level
      ? t`Bitbucket’s own list says ${levelWord(listed)} too.`
      : t`Bitbucket’s own list says ${levelWord(listed)}: the difference is unexplained.`,
  ];
}

function rangeSentence({ level, atMost }: ExplainedAccess): readonly string[] {
  return atMost === level
    ? []
    : [t`It may be up to ${levelWord(atMost)}: not everything could be read.`];
}

function namesIn({ person, repository = t`the repository` }: PathEnds) {
  return { person: nameInSentence(person), target: nameInSentence(repository) };
}

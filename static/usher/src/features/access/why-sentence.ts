import { type AnswerPath, type ExplainedAccess } from '../../../../../src/contract/access-answers';
import { abilityWord, levelWord } from '../../lib/level-words';
import { nameInSentence } from '../../lib/name-in-sentence';
import { type PathEnds } from '../../lib/path-words';
import { countOf, listInWords } from '../../lib/plural';
import { leadingPath } from './explained-access';

/** `Why can Nora Lind write to pay-api?` */
export function whyQuestion({ level, atMost }: ExplainedAccess, ends: PathEnds): string {
  const { person, target } = namesIn(ends);
  return level === 'none'
    ? `Could ${person} ${abilityWord(atMost)} ${target}?`
    : `Why can ${person} ${abilityWord(level)} ${target}?`;
}

/** The answer in one or two sentences: the winning path, then what Bitbucket itself lists. */
export function whyAnswer(access: ExplainedAccess, ends: PathEnds): string {
  const lead = leadingPath(access.paths);
  if (lead?.certain !== true || access.level === 'none') return uncertainAnswer(access, ends);
  const others = access.paths.filter(({ winning, certain }) => winning && certain).length - 1;
  const same =
    others > 0 ? ` ${countOf(others, 'other path gives', 'other paths give')} the same.` : '';
  return `Because ${because(lead, ends)}.${same}${listedSentence(access)}${rangeSentence(access)}`;
}

function because(path: AnswerPath, ends: PathEnds): string {
  const { person, target } = namesIn(ends);
  if (path.kind === 'workspace-admin') return `${person} is a workspace admin of ${ends.workspace}`;
  if (path.kind === 'public') return `${target} is public: anybody can read it`;
  const who =
    path.group === undefined
      ? 'a direct grant gives'
      : `group ${nameInSentence(path.group.name)} has`;
  const where = path.project === undefined ? target : `project ${path.project.key}`;
  return `${who} ${levelWord(path.level)} on ${where}`;
}

function uncertainAnswer(access: ExplainedAccess, ends: PathEnds): string {
  const ways = listInWords(waysOf(access.paths), 6);
  if (access.listed !== undefined && access.listed !== 'none') {
    const listed = `Bitbucket lists ${levelWord(access.listed)} for ${namesIn(ends).person}`;
    return ways === ''
      ? `${listed}. The way there is not known.`
      : `${listed}, through one of: ${ways}. Who is in these groups is not known.`;
  }
  const most = levelWord(access.atMost);
  return ways === ''
    ? `Not known: at most ${most}. Not all grants could be read.`
    : `Not known: at most ${most}, if they are in one of: ${ways}.`;
}

/** Groups that would explain the level; one that grants less does not. */
function waysOf(paths: readonly AnswerPath[]): readonly string[] {
  const groups = paths.flatMap(({ certain, winning, group }) =>
    certain || !winning || group === undefined ? [] : [nameInSentence(group.name)],
  );
  return [...new Set(groups)];
}

function listedSentence({ listed, level }: ExplainedAccess): string {
  if (listed === undefined) return '';
  return listed === level
    ? ` Bitbucket’s own list says ${levelWord(listed)} too.`
    : ` Bitbucket’s own list says ${levelWord(listed)}: the difference is unexplained.`;
}

function rangeSentence({ level, atMost }: ExplainedAccess): string {
  return atMost === level
    ? ''
    : ` It may be up to ${levelWord(atMost)}: not everything could be read.`;
}

function namesIn({ person, repository = 'the repository' }: PathEnds) {
  return { person: nameInSentence(person), target: nameInSentence(repository) };
}

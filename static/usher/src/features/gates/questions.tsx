import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId, useMemo, useState } from 'react';
import { type PersonName } from '../../../../../src/contract/access-answers';
import { type AnsweredQuestion, type AnswerFlip } from '../../../../../src/contract/questions';
import { toAnsweredQuestion } from '../../../../../src/contract/to-answered-question';
import { type AccessIndex, getRepository } from '../../../../../src/domain/access/access-index';
import { accountUuid, repositoryUuid } from '../../../../../src/domain/facts/ids';
import { type Ability, ABILITIES, type Question } from '../../../../../src/domain/gates/question';
import { Loading } from '../../components/state-view';
import { checkText, effectWord } from '../../lib/gate-words';
import { nameInSentence } from '../../lib/name-in-sentence';
import { useAnswer } from '../../lib/use-answer';
import { useSettings } from '../settings/use-settings';
import { Reasons } from './gate-panel';
import {
  ABILITY_WORDS,
  flipText,
  type QuestionEnds,
  questionSentence,
  touchedText,
} from './question-words';
import { type QuestionScope } from './question-scope';
import './branches.css';

interface Asked {
  readonly can: Ability;
  readonly branch: string;
}

interface QuestionsProps {
  readonly view: QuestionScope;
  readonly person: PersonName;
  /** What is asked first. */
  readonly asked: Asked;
  /** Whether the project may be asked about: on its own page and on that of the workspace. */
  readonly hasProjectPage: boolean;
}

/** "Can X …?": the answer first, why, then the smallest changes that would turn it around. */
export function Questions({ view, person, asked: first, hasProjectPage }: QuestionsProps) {
  const [asked, setAsked] = useState(first);
  const title = useId();
  const ends: QuestionEnds = {
    person: person.displayName,
    repository: view.repository.name,
    project: view.project?.key,
  };
  const abilities = ABILITIES.filter(
    (can) => can !== 'create-repository' || (hasProjectPage && view.project !== undefined),
  );
  const shown = { view, person, asked, ends };
  return (
    <section className="questions" aria-labelledby={title}>
      <h3 id={title}>
        <Trans>Ask: can {nameInSentence(person.displayName)} …</Trans>
      </h3>
      <QuestionForm view={view} abilities={abilities} asked={asked} onAsk={setAsked} />
      {view.index === undefined ? (
        <FromServer {...shown} />
      ) : (
        <FromFacts {...shown} index={view.index} />
      )}
    </section>
  );
}

interface QuestionFormProps {
  readonly view: QuestionScope;
  readonly abilities: readonly Ability[];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

function QuestionForm({ view, abilities, asked, onAsk }: QuestionFormProps) {
  const list = useId();
  return (
    <div className="question-form">
      <select
        className="filter-menu"
        aria-label={t`What may they do?`}
        value={asked.can}
        onChange={({ target: { value } }) => {
          onAsk({ ...asked, can: abilities.find((can) => can === value) ?? asked.can });
        }}
      >
        {abilities.map((can) => (
          <option key={can} value={can}>
            {ABILITY_WORDS[can]}
          </option>
        ))}
      </select>
      {isOfBranch(asked.can) ? (
        <>
          <input
            type="text"
            className="branch-input"
            aria-label={t`Branch`}
            list={list}
            maxLength={250}
            value={asked.branch}
            onChange={({ target: { value } }) => {
              onAsk({ ...asked, branch: value });
            }}
          />
          <datalist id={list}>
            {view.branches.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      ) : null}
    </div>
  );
}

function isOfBranch(can: Ability): can is 'push' | 'merge' {
  return can === 'push' || can === 'merge';
}

interface AnswerProps {
  readonly view: QuestionScope;
  readonly person: PersonName;
  readonly asked: Asked;
  readonly ends: QuestionEnds;
}

function FromFacts({ index, view, person, asked, ends }: AnswerProps & { index: AccessIndex }) {
  const { setup } = useSettings();
  const answer = useMemo(() => {
    const question = toQuestion(index, { view, person, asked });
    if (question === undefined) return undefined;
    return toAnsweredQuestion(index, { question, setup, mayName: () => true });
  }, [index, view, person, asked, setup]);
  return answer === undefined ? <Unasked /> : <AnswerView answer={answer} ends={ends} />;
}

/** Nothing as long as something is missing in the question. */
function toQuestion(
  index: AccessIndex,
  { view, person: { uuid }, asked: { can, branch } }: Omit<AnswerProps, 'ends'>,
): Question | undefined {
  const person = accountUuid(uuid);
  const repository = repositoryUuid(view.repository.uuid);
  if (can === 'create-repository') {
    const { project } = getRepository(index, repository);
    return project === undefined ? undefined : { person, can, project };
  }
  if (!isOfBranch(can)) return { person, can, repository };
  return branch.trim() === '' ? undefined : { person, can, repository, branch: branch.trim() };
}

function FromServer(props: AnswerProps) {
  const { can, branch } = props.asked;
  if (isOfBranch(can) && branch.trim() === '') return <Unasked />;
  return <AskedOfServer {...props} />;
}

function AskedOfServer({ view, person, asked: { can, branch }, ends }: AnswerProps) {
  const { answer } = useAnswer('answerQuestion', {
    person: person.uuid,
    can,
    repository: view.repository.uuid,
    ...(isOfBranch(can) && { branch: branch.trim() }),
  });
  if (answer.state === 'loading') return <Loading what={t`Working it out`} />;
  if (answer.state === 'failed') return <p role="alert">{answer.failure.message}</p>;
  return <AnswerView answer={answer.value} ends={ends} />;
}

function Unasked() {
  return (
    <p className="subtle">
      <Trans>Name a branch: it need not exist.</Trans>
    </p>
  );
}

function AnswerView({ answer, ends }: { answer: AnsweredQuestion; ends: QuestionEnds }) {
  return (
    <>
      <p className="question-answer" role="status">
        {questionSentence(answer, ends)}
      </p>
      <Reasons reasons={answer.reasons} />
      <Reasons reasons={answer.notes} />
      {answer.checks === undefined || answer.checks.list.length === 0 ? null : (
        <ul className="gate-reason-list">
          {answer.checks.list.map((check) => (
            <li key={check.rule}>
              <Trans>
                Merge check, {checkText(check)}: {effectWord(check.effect)}
              </Trans>
            </li>
          ))}
        </ul>
      )}
      <Flips title={t`They would lose it by`} flips={answer.toLose} />
      <Flips title={t`They would gain it by`} flips={answer.toGain} />
    </>
  );
}

const FLIPS_SHOWN = 3;

function Flips({ title, flips }: { title: string; flips: readonly AnswerFlip[] }) {
  if (flips.length === 0) return null;
  const rest = flips.slice(FLIPS_SHOWN);
  return (
    <>
      <h4>{flips.length === 1 ? title : t`${title} any one of`}</h4>
      <FlipList flips={flips.slice(0, FLIPS_SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{plural(rest.length, { one: '# more way', other: '# more ways' })}</summary>
          <FlipList flips={rest} />
        </details>
      )}
    </>
  );
}

function FlipList({ flips }: { flips: readonly AnswerFlip[] }) {
  return (
    <ul className="flips">
      {flips.map((flip) => (
        <li key={flip.steps.join()}>
          {flipText(flip)} <span className="subtle">{touchedText(flip)}</span>
        </li>
      ))}
    </ul>
  );
}

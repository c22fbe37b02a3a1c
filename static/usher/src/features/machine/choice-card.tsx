import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useId, useMemo, type ReactNode } from 'react';
import { blastRadius } from '../../../../../src/domain/machine/blast-radius';
import { type Choice } from '../../../../../src/domain/machine/advice';
import { getCredentialCard } from '../../../../../src/domain/machine/credential-cards';
import { placesReached } from '../../../../../src/domain/machine/places-reached';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { startSentence } from '../../lib/sentence-start';
import { choiceText, radiusText, seatText } from './advice-words';
import { asksPlaces } from './machine-draft';
import { Sources } from './sources';
import { type AdviceModel } from './use-advice';
import { useNewcomer } from './use-newcomer';

interface ChoiceCardProps {
  readonly title: string;
  readonly choice: Choice;
  readonly model: AdviceModel;
  readonly answers: WorkspaceAnswers;
  /** What is only so under a condition that nobody told. */
  readonly provided?: string | undefined;
  readonly isFirst?: boolean;
  /** What keeps a plan from being made. */
  readonly whyNot: string | undefined;
  readonly plan: (choice: Choice) => void;
}

/** One way to do it, with everything somebody weighs before taking it. */
export function ChoiceCard(props: ChoiceCardProps) {
  const { title, choice, model, provided, isFirst = false, whyNot } = props;
  const titleId = useId();
  const card = getCredentialCard(choice.credential);
  const text = choiceText(choice);
  return (
    <section className="machine-choice" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <p className="machine-choice-name" {...(isFirst && { role: 'status' })}>
        {`${startSentence(text)}.`}
      </p>
      {provided === undefined ? null : (
        <p>
          <NotKnown>
            <Trans>provided</Trans>
          </NotKnown>{' '}
          {provided}
        </p>
      )}
      <dl className="machine-facts">
        <Fact name={t`Why`}>{choice.why}</Fact>
        <Fact name={t`Seat`}>
          <Seat choice={choice} answers={props.answers} />
        </Fact>
        <Fact name={t`Blast radius`}>
          {choice.blastRadius} <Radius {...props} />
        </Fact>
        <Fact name={t`Ends`}>{choice.expiry}</Fact>
        <Fact name={t`Single sign-on`}>
          {model.need.ssoIsEnforced === 'no' ? t`Not enforced, as you say.` : choice.sso}
        </Fact>
        <Fact name={t`Made by`}>{card.createdBy}</Fact>
        {card.watchOut === undefined ? null : <Fact name={t`Watch out`}>{card.watchOut}</Fact>}
        {card.isListed === 'no' ? <Unlisted /> : null}
        <Fact name={t`Sources`}>
          <Sources sources={[...new Set([...choice.sources, ...card.sources])]} />
        </Fact>
      </dl>
      <div className="form-actions">
        <Button
          appearance={isFirst ? 'primary' : 'default'}
          isDisabled={whyNot !== undefined}
          onClick={() => {
            props.plan(choice);
          }}
        >
          <Trans>
            Make a plan
            <span className="visually-hidden">: {text}</span>
          </Trans>
        </Button>
        <span className="subtle">{whyNot ?? t`Nothing changes in Bitbucket.`}</span>
      </div>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Unlisted() {
  return (
    <Fact name={t`Found again`}>
      <Trans>
        No API lists it: only the{' '}
        <PlaceLink to={{ view: 'settings', tab: 'register' }}>register</PlaceLink> will know that it
        exists.
      </Trans>
    </Fact>
  );
}

function Seat({ choice, answers }: Pick<ChoiceCardProps, 'choice' | 'answers'>) {
  const { isKnown, text } = seatText(choice.seats, useNewcomer(answers));
  if (isKnown) return <>{text}</>;
  return (
    <>
      <Trans>
        +1 seat, <NotKnown /> {text}
      </Trans>
    </>
  );
}

/** Counted in what was read of this workspace. */
function Radius({ choice, model, answers }: ChoiceCardProps) {
  const { places, draft } = model;
  const { index } = answers;
  const reached = placesReached(choice.credential, places);
  const text = useMemo(
    () =>
      reached.length === 0
        ? undefined
        : radiusText(blastRadius(index, reached), index.facts.repositories.length),
    [index, reached],
  );
  if (text !== undefined) return <>{text}</>;
  return asksPlaces(draft) && places.length === 0 ? (
    <span className="subtle">
      <Trans>Say where, and it is counted here.</Trans>
    </span>
  ) : (
    <>
      <Trans>No repository of this workspace.</Trans>
    </>
  );
}

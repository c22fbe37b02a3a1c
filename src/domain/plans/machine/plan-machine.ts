import { type Advice, type Choice } from '../../machine/advice';
import { advise } from '../../machine/advise';
import { blastRadius } from '../../machine/blast-radius';
import { type CredentialKind } from '../../machine/credential';
import { getCredentialCard } from '../../machine/credential-cards';
import { credentialInSentence } from '../../machine/credential-in-sentence';
import { placesReached } from '../../machine/places-reached';
import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard, type PlanDraft } from '../plan';
import { type PlanContext } from '../plan-context';
import { creationSteps } from './creation-steps';
import { type MachineAsked } from './machine-asked';

/**
 * The steps that give a machine access: no API makes credentials, so a person does each, on the page that is
 * linked; and somebody writes down who answers for it and when to look at it again.
 * @throws NotInFactsError if the facts hold no such project
 */
export function planMachine(asked: MachineAsked, context: PlanContext): PlanDraft {
  const advice = advise(asked.need);
  const choice = chosenFrom(advice, asked.chosen);
  return {
    kind: 'machine',
    title: `${advice.says}: ${credentialInSentence(choice.credential)} for ${asked.name}`,
    steps: [...creationSteps(asked, choice, context), ...keepingSteps(asked, choice, context)],
    hazards: hazardsOf({ asked, advice, choice, context }),
    checks: [
      { says: 'The machine does what it is for, and is refused what it is not for.', by: 'person' },
      ...(getCredentialCard(choice.credential).isListed === 'yes'
        ? [{ says: 'The next scan lists it.', by: 'app' as const }]
        : []),
    ],
    mayRaise: [],
  };
}

function chosenFrom({ recommended, second }: Advice, chosen: CredentialKind | undefined): Choice {
  const choices = [recommended, ...(second ? [second] : [])];
  return choices.find(({ credential }) => credential === chosen) ?? recommended;
}

function keepingSteps(
  { name }: MachineAsked,
  { expiry, sources: [source] }: Choice,
  context: PlanContext,
): readonly DraftStep[] {
  const more = { phase: 'afterwards', ...(source !== undefined && { source }) } as const;
  return [
    draftStep(context, {
      action: { kind: 'by-hand', code: 'record-in-register', about: name },
      ...more,
      why: 'Who answers for it, what it is for, where it is kept, when it ends.',
    }),
    draftStep(context, {
      action: { kind: 'by-hand', code: 'review-later', about: name },
      ...more,
      why: expiry,
    }),
  ];
}

interface Danger {
  readonly asked: MachineAsked;
  readonly advice: Advice;
  readonly choice: Choice;
  readonly context: PlanContext;
}

function hazardsOf({ asked, advice, choice, context }: Danger): readonly Hazard[] {
  const card = getCredentialCard(choice.credential);
  const [source = ''] = card.sources;
  return [
    ...reachHazards(asked, choice, context),
    ...(advice.verdict === 'avoid'
      ? [hazard('reaches-everything', 'high', 'It can change every repository of the workspace.')]
      : []),
    ...(advice.provided === undefined
      ? []
      : [hazard('plan-not-known', 'not-known', advice.provided)]),
    ...(card.watchOut === undefined
      ? []
      : [{ ...hazard('watch-out', 'medium', card.watchOut), source }]),
    ...(card.isListed === 'no'
      ? [
          hazard(
            'not-listed',
            'medium',
            'No API lists it: only the register will know that it exists.',
          ),
        ]
      : []),
  ];
}

function reachHazards(
  { places }: MachineAsked,
  choice: Choice,
  { index }: PlanContext,
): readonly Hazard[] {
  const reached = placesReached(choice.credential, places);
  // A role at a cloud provider opens no repository here.
  if (reached.length === 0) return [];
  const reach = blastRadius(index, reached);
  const least = reach.isComplete ? '' : 'at least ';
  const counted = `${reach.repositories} ${reach.repositories === 1 ? 'repository' : 'repositories'}`;
  const later = reach.grows ? ', and those that come later' : '';
  const severity = reach.isComplete ? 'medium' : 'not-known';
  return [hazard('blast-radius', severity, `Whoever has it reaches ${least}${counted}${later}.`)];
}

function hazard(code: string, severity: Hazard['severity'], says: string): Hazard {
  return { code, severity, says };
}

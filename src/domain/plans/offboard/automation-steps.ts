import { type Webhook } from '../../facts/details';
import { isComplete, type Reading } from '../../facts/reading';
import { type RegisterEntry } from '../../findings/brought-facts';
import { isMachineName } from '../../activity/machine-name';
import { enumerate } from '../../findings/evidence/names';
import { draftStep, type StepAsked } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll } from './leaver';
import { answeredBy, type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';

type Kind = RegisterEntry['kind'];

/** What becomes of an entry of the register whose owner leaves. */
const FATES: Readonly<Record<Kind, 'runs-as-them' | 'outlives-them' | 'only-written-down'>> = {
  'oauth-consumer': 'runs-as-them',
  'connect-app': 'runs-as-them',
  'service-account': 'runs-as-them',
  'organization-api-key': 'runs-as-them',
  'repository-access-token': 'outlives-them',
  'project-access-token': 'outlives-them',
  'workspace-access-token': 'outlives-them',
  'workspace-ssh-key': 'outlives-them',
  'scim-key': 'outlives-them',
  exception: 'only-written-down',
  'access-review': 'only-written-down',
};

/** What runs in the name of a leaver, as far as somebody wrote it down; the rest is said to be unknown. */
export function planAutomation(leavers: readonly Leaver[], context: PlanContext): Part {
  const owned = leavers.flatMap((leaver) =>
    context.register
      .filter(({ owner }) => owner === leaver.person)
      .map((entry) => ({ entry, leaver })),
  );
  const stopping = owned.filter(({ entry }) => FATES[entry.kind] === 'runs-as-them');
  return {
    steps: owned.map((one) => toStep(one, context)),
    hazards: [
      ...stops(
        stopping.map(({ entry }) => entry.name),
        stopping.map((one) => toStep(one, context)),
      ),
      ...mayBeMachines(leavers),
      notKnown(leavers),
      pipelinesNotKnown(leavers),
      ...webhooksNotKnown(leavers, context),
    ],
  };
}

interface Owned {
  readonly entry: RegisterEntry;
  readonly leaver: Leaver;
}

function toStep(owned: Owned, context: PlanContext): DraftStep {
  const { entry, leaver } = owned;
  const usedIn = entry.usedIn === undefined ? '' : ` Used in ${entry.usedIn}.`;
  const { code, says, why, source } = WORDS[FATES[entry.kind]](entry.name, leaver.name);
  return draftStep(context, {
    action: { kind: 'by-hand', code, person: leaver.person, about: entry.name },
    phase: 'automation',
    says,
    why: `${why}${usedIn}`,
    ...(source !== undefined && { source }),
  });
}

type Words = Pick<StepAsked, 'why' | 'source'> & {
  readonly says: string;
  readonly code: 'replace-automation' | 'rotate-secret' | 'record-in-register';
};

const WORDS: Readonly<Record<(typeof FATES)[Kind], (entry: string, person: string) => Words>> = {
  'runs-as-them': (entry, person) => ({
    code: 'replace-automation',
    says: `Move ${entry} to a credential that is not of ${person}`,
    why: `It runs as ${person}, and stops when the account does.`,
    source: SOURCES.oauth,
  }),
  'outlives-them': (entry, person) => ({
    code: 'rotate-secret',
    says: `Replace ${entry}, and name another owner in the register`,
    why: `${person} is its owner: it goes on working after they leave, and they may have a copy.`,
    source: SOURCES.accessTokens,
  }),
  'only-written-down': (entry, person) => ({
    code: 'record-in-register',
    says: `Name another owner of ${entry} in the register`,
    why: `${person} is written down as its owner.`,
  }),
};

function stops(names: readonly string[], steps: readonly DraftStep[]): readonly Hazard[] {
  if (names.length === 0) return [];
  return [
    {
      code: 'automation-stops',
      severity: 'high',
      says: `${enumerate(names)} ${names.length === 1 ? 'runs' : 'run'} as somebody who leaves, and may stop as soon as the account is blocked.`,
      remedy: 'Moved to another credential in this plan; where it must not stop, do that first.',
      ...answeredBy(steps),
      source: SOURCES.automation,
    },
  ];
}

function mayBeMachines(leavers: readonly Leaver[]): readonly Hazard[] {
  const machines = leavers.filter(({ account }) => account !== undefined && isMachineName(account));
  if (machines.length === 0) return [];
  return [
    {
      code: 'may-be-a-machine',
      severity: 'medium',
      says: `${nameAll(machines)} may be a machine, by the name: builds and scripts may use the account.`,
      remedy: 'Find out what uses it before it is blocked.',
      source: SOURCES.automation,
    },
  ];
}

function notKnown(leavers: readonly Leaver[]): Hazard {
  return {
    code: 'own-credentials-not-known',
    severity: 'not-known',
    says: `What uses SSH keys and API tokens of ${nameAll(leavers)} cannot be read. It stops with the account.`,
    remedy: 'Ask them; organization admins see the API tokens of managed accounts.',
    source: SOURCES.automation,
  };
}

function pipelinesNotKnown(leavers: readonly Leaver[]): Hazard {
  return {
    code: 'pipelines-not-known',
    severity: 'not-known',
    says: `Whether pipeline schedules and deployments that ${nameAll(leavers)} set up go on is not documented; variables with their credentials fail.`,
    remedy:
      'Look at Pipelines → Schedules and the variables of the repositories they administered.',
    source: SOURCES.secretVariables,
  };
}

/** Nothing to say only where all lists were read, and there is none. */
function webhooksNotKnown(leavers: readonly Leaver[], { index }: PlanContext): readonly Hazard[] {
  const { webhooks, repositories, lists } = index.facts;
  const readings = [webhooks, ...repositories.map((repository) => repository.webhooks)];
  const isNone = (reading: Reading<readonly Webhook[]>) =>
    isComplete(reading) && reading.value.length === 0;
  if (isComplete(lists.repositories) && readings.every(isNone)) return [];
  return [
    {
      code: 'webhooks-not-known',
      severity: 'not-known',
      says: `Bitbucket does not say who made a webhook; one that ${nameAll(leavers)} made goes on sending events.`,
      remedy:
        'Look through Workspace settings → Webhooks and those of the repositories they administered.',
      source: SOURCES.api,
    },
  ];
}

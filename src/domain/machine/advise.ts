import { type Advice, type Choice, type Decision, type DecisionCode } from './advice';
import { CREDENTIAL_KINDS, type CredentialKind } from './credential';
import { getCredentialCard } from './credential-cards';
import { type MachineNeed, type MachineReach } from './machine-need';
import { READ_DECISIONS } from './read-decisions';
import { whyNot } from './why-not';
import { WRITE_DECISIONS } from './write-decisions';

export const DECISIONS: readonly Decision[] = [...READ_DECISIONS, ...WRITE_DECISIONS];

/**
 * Which credential fits the need, and why not the others. What the plan has not got is never recommended;
 * while nobody told the plan, what needs Premium says so.
 */
export function advise(need: MachineNeed): Advice {
  const decision = getDecision(codeOf(need));
  const possible = decision.choices.filter((choice) => fits(choice, need));
  const [recommended, second] = possible;
  if (recommended === undefined) return instead(decision, need);
  const provided = provision(recommended, need);
  return {
    ...{ code: decision.code, says: decision.says, verdict: decision.verdict, recommended },
    ...(second && { second }),
    ...(provided !== undefined && { provided }),
    notThese: listOthers(need, [recommended, ...(second ? [second] : [])]),
  };
}

/** Every way of the row is shut: the least bad is an ordinary user, which every plan and every tool can have. */
function instead({ code, says, verdict }: Decision, need: MachineNeed): Advice {
  const user = getDecision('write-some-repositories').choices.find(
    ({ credential }) => credential === 'service-user',
  );
  if (user === undefined) throw new Error('No service user among the choices.');
  const recommended = { ...user, with: need.task === 'read' ? 'read' : 'write' };
  return { code, says, verdict, recommended, notThese: listOthers(need, [recommended]) };
}

const READ_CODES = {
  'one-repository': 'read-one-repository',
  'one-project': 'read-one-project',
  'some-repositories': 'read-some-repositories',
  everything: 'read-everything',
} as const satisfies Record<MachineReach, DecisionCode>;

const WRITE_CODES = {
  'one-project': 'write-one-project',
  'some-repositories': 'write-some-repositories',
  everything: 'write-everything',
} as const;

function codeOf({ task, reach, transport, isForPerson }: MachineNeed): DecisionCode {
  if (task === 'read') return READ_CODES[reach];
  if (task !== 'write') return task;
  if (reach !== 'one-repository') return WRITE_CODES[reach];
  // Somebody whose name belongs on the commits needs an account of their own, whatever the tool speaks.
  return transport === 'ssh-only' || isForPerson ? 'write-one-over-ssh' : 'write-one-over-https';
}

function fits({ credential }: Choice, { plan, transport }: MachineNeed): boolean {
  if (getCredentialCard(credential).plans === 'premium' && isBelowPremium(plan)) return false;
  if (transport === 'ssh-only') return !HTTPS_ONLY.has(credential);
  return transport === 'either' || !SSH_ONLY.has(credential);
}

const isBelowPremium = (plan: MachineNeed['plan']) => plan === 'free' || plan === 'standard';

const HTTPS_ONLY: ReadonlySet<CredentialKind> = new Set<CredentialKind>([
  'repository-access-token',
  'project-access-token',
  'workspace-access-token',
  'user-api-token',
  'oauth-consumer',
]);

const SSH_ONLY: ReadonlySet<CredentialKind> = new Set<CredentialKind>([
  'repository-access-key',
  'project-access-key',
  'workspace-ssh-key',
  'own-free-workspace',
]);

function provision({ credential }: Choice, { plan }: MachineNeed): string | undefined {
  const needsPremium = getCredentialCard(credential).plans === 'premium' && plan === 'not-known';
  return needsPremium ? 'Only on Premium; the plan of this workspace is not known.' : undefined;
}

function listOthers(need: MachineNeed, chosen: readonly Choice[]): Advice['notThese'] {
  const taken = new Set(chosen.map(({ credential }) => credential));
  return CREDENTIAL_KINDS.filter((kind) => !taken.has(kind)).map((credential) => ({
    credential,
    why: whyNot(credential, need),
  }));
}

function getDecision(code: DecisionCode): Decision {
  const decision = DECISIONS.find((one) => one.code === code);
  if (decision === undefined) throw new Error(`No decision for ${code}.`);
  return decision;
}

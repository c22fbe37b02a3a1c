import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll } from './leaver';
import { answeredBy, type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';

/**
 * What no API tells of who owns the workspace and who is written down for its bill. They stay questions:
 * nothing that is read ever answers them with "no".
 */
export function planOwnershipQuestions(leavers: readonly Leaver[], context: PlanContext): Part {
  const mayOwn = leavers.filter(({ membership }) => ['admin', 'not-known'].includes(membership));
  const questions = mayOwn.map((leaver) => askOfPersonalWorkspace(leaver, context));
  return {
    steps: [...questions, askOfBillingContact(leavers, context)],
    hazards: [
      ...ownerOfThis(mayOwn, context).map((hazard) => ({ ...hazard, ...answeredBy(questions) })),
      personalElsewhere(leavers),
    ],
  };
}

function settingsOf({ index }: PlanContext, menu: string) {
  const slug = encodeURIComponent(index.facts.workspace.slug);
  return {
    url: `https://bitbucket.org/${slug}/workspace/settings`,
    path: `Workspace settings → ${menu}`,
  };
}

function askOfPersonalWorkspace({ person, name }: Leaver, context: PlanContext): DraftStep {
  const { slug } = context.index.facts.workspace;
  return draftStep(context, {
    action: { kind: 'by-hand', code: 'answer-personal-workspace', person },
    phase: 'hand-over',
    by: 'workspace-admin',
    says: `Find out whether ${slug} is the personal workspace of ${name}; if so, move its repositories to a shared one first`,
    why: 'Personal workspaces were made before February 2023. Their owner cannot be removed, and they are deleted with the account.',
    at: settingsOf(context, 'a personal workspace has no “Apps and features” there'),
    source: SOURCES.personalGone,
  });
}

function askOfBillingContact(leavers: readonly Leaver[], context: PlanContext): DraftStep {
  const [only, ...others] = leavers;
  const person = others.length === 0 ? only?.person : undefined;
  return draftStep(context, {
    action: {
      kind: 'by-hand',
      code: 'change-billing-contact',
      ...(person !== undefined && { person }),
    },
    phase: 'hand-over',
    by: 'workspace-admin',
    says: `See to it that the billing contact is nobody who leaves: ${nameAll(leavers)}`,
    why: 'Invoices and warnings of failed payments go to the billing contact; no API tells who it is.',
    at: settingsOf(context, 'Plan details → Billing'),
    source: SOURCES.lastAdmin,
  });
}

function ownerOfThis(mayOwn: readonly Leaver[], { index }: PlanContext): readonly Hazard[] {
  if (mayOwn.length === 0) return [];
  return [
    {
      code: 'personal-workspace',
      severity: 'not-known',
      says: `Whether ${index.facts.workspace.slug} is the personal workspace of ${nameAll(mayOwn)} is not known. Its owner cannot be removed.`,
      remedy: 'Answer the question in this plan before the account is blocked for long or deleted.',
      source: SOURCES.personalOwner,
    },
  ];
}

function personalElsewhere(leavers: readonly Leaver[]): Hazard {
  return {
    code: 'personal-workspaces-elsewhere',
    severity: 'not-known',
    says: `Whether repositories of the company are in a personal workspace of ${nameAll(leavers)} is not known. Deleting the account deletes them.`,
    remedy: 'Ask them, and look before any account is deleted.',
    source: SOURCES.personalGone,
  };
}

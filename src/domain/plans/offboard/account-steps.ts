import { draftStep } from '../draft-step';
import { type DraftStep } from '../plan';
import { type PlanContext } from '../plan-context';
import { ACCOUNT_ACTIONS } from './account-actions';
import { type Leaver } from './leaver';
import { NOTHING, type Part } from './offboarding';

const ACCOUNT_PATH = 'Atlassian Administration → Directory → Managed accounts';

/**
 * What becomes of the account itself, last of all: deleting is never needed, and cannot be taken back after
 * 14 days. Nobody deletes an account that belongs to the person.
 */
export function planAccounts(leavers: readonly Leaver[], context: PlanContext): Part {
  const theirs = leavers.filter(
    ({ management, membership }) => management !== 'unmanaged' && membership !== 'gone',
  );
  if (theirs.length === 0) return NOTHING;
  return { steps: theirs.map((leaver) => toStep(leaver, context)), hazards: [] };
}

function toStep({ person, name, management }: Leaver, context: PlanContext): DraftStep {
  const [source] = ACCOUNT_ACTIONS.filter(({ kind }) => kind === 'delete').map((one) => one.source);
  const managed = management === 'managed' ? '' : ', if the organization manages it';
  return draftStep(context, {
    action: { kind: 'by-hand', code: 'delete-account', person },
    phase: 'account',
    by: 'organization-admin',
    says: `Leave the account of ${name} deactivated${managed}; delete it only if a policy asks for it, after everything above`,
    why: 'Deleted, it can be brought back for 14 days and never after; personal workspaces go with it, comments say “Former user”, and commits keep name and e-mail address.',
    at: { url: 'https://admin.atlassian.com', path: `${ACCOUNT_PATH} → ${name}` },
    ...(source !== undefined && { source }),
    undo: 'Cancel the deletion within 14 days.',
  });
}

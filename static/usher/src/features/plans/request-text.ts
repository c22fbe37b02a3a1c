import { t } from '@lingui/core/macro';
import { type Plan, type Step } from '../../../../../src/domain/plans/plan';

/** What one pastes to somebody who may do what one may not do oneself. */
export function toRequestText(
  plan: Pick<Plan, 'workspace' | 'title'>,
  steps: readonly Step[],
): string {
  const lines = steps.flatMap(({ says, why, at, undo }) => [
    `- ${says}.`,
    indented(t`Why: ${why}`),
    ...(at === undefined ? [] : [indented(t`Where: ${at.path} (${at.url})`)]),
    ...(undo === undefined ? [] : [indented(t`Mind: ${undo}`)]),
  ]);
  return [
    t`Hello,`,
    '',
    t`for "${plan.title}" in the Bitbucket workspace ${plan.workspace.name} (${plan.workspace.slug}) I need somebody with your role to do this:`,
    '',
    ...lines,
    '',
    t`Please tell me when it is done, so that it can be checked. Thank you.`,
  ].join('\n');
}

function indented(text: string): string {
  return `  ${text}`;
}

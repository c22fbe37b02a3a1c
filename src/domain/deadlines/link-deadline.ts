import { type Deadline } from './deadline';
import { type DeadlinesInput } from './deadlines-input';
import { dueOn } from './due';

/**
 * Paid workspaces had to be linked by this day; since the next one Atlassian makes an organization and
 * links by itself, and admins cannot undo it:
 * https://support.atlassian.com/bitbucket-cloud/kb/linking-your-bitbucket-cloud-workspace-to-an-atlassian-organization
 */
const LINKED_BY = '2026-03-15';
const SOURCE =
  'https://support.atlassian.com/bitbucket-cloud/kb/linking-your-bitbucket-cloud-workspace-to-an-atlassian-organization';

/** The manual check that says which organization it is. */
const INTENDED_ORGANIZATION = 'ID-05';

/** Whether the workspace is linked, and to the organization that was meant. Not asked of the Free plan. */
export function listLinkDeadlines(input: DeadlinesInput, today: string): readonly Deadline[] {
  const { plan, isLinked } = input.setup;
  if (plan?.value === 'free') return [];
  switch (isLinked?.value) {
    case undefined:
      return [
        toDo({
          title: 'Which organization the workspace is linked to is not known',
          whatToDo:
            'Since 16 March 2026 Atlassian links paid workspaces by itself, to an organization it makes if need be. Look which one it is in Atlassian Administration → Apps, and type in whether it is linked.',
        }),
      ];
    case false:
      return [{ ...LINK, ...dueOn(LINKED_BY, today), ...CHOOSE }];
    case true:
      return input.manualChecks.some(({ rule }) => rule === INTENDED_ORGANIZATION)
        ? []
        : [
            toDo({
              title: 'Check that the workspace is linked to the intended organization',
              whatToDo:
                'Atlassian links by itself since 16 March 2026, and admins cannot undo it. Look at Atlassian Administration → Apps, and write down what you see.',
              tab: 'checks',
            }),
          ];
  }
}

const LINK = {
  kind: 'organization-link',
  key: 'organization-link',
  source: SOURCE,
  place: { view: 'settings', tab: 'setup' },
} as const;

const CHOOSE = {
  title: ['Link the workspace to an organization'],
  whatToDo:
    'Choose the organization yourself before Atlassian does: it links paid workspaces by itself since 16 March 2026, and admins cannot undo it.',
};

function toDo({
  title,
  whatToDo,
  tab = 'setup',
}: {
  readonly title: string;
  readonly whatToDo: string;
  readonly tab?: string;
}): Deadline {
  return { ...LINK, state: 'to-do', title: [title], whatToDo, place: { view: 'settings', tab } };
}

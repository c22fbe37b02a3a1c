import { type Action, type ByHandCode } from './action';
import { type PlanNames } from './plan-names';

type ByHandAction = Extract<Action, { readonly kind: 'by-hand' }>;

interface Subject {
  /** Whoever or whatever it is about. */
  readonly what: string;
  /** ` on web-checkout`, or nothing. */
  readonly where: string;
}

const LINES: Readonly<Record<ByHandCode, (subject: Subject) => string>> = {
  'block-account': ({ what }) => `Block the account of ${what}: deactivate or suspend it`,
  'delete-account': ({ what }) => `Delete the account of ${what}, only if a policy asks for it`,
  'name-successor': ({ what, where }) => `Name a successor of ${what}${where}`,
  'answer-personal-workspace': ({ what }) => `Find out whether ${what} owns a personal workspace`,
  'change-billing-contact': ({ what }) => `Check that ${what} is not the billing contact`,
  'replace-access-key': ({ what, where }) => `Replace the access key ${what}${where}`,
  'replace-automation': ({ what, where }) => `Replace the automation of ${what}${where}`,
  'rotate-secret': ({ what, where }) => `Make the secret ${what} anew${where}`,
  'hand-over-pull-requests': ({ what, where }) =>
    `Close or hand over the open pull requests of ${what}${where}`,
  invite: ({ what }) => `Invite ${what}`,
  'wait-for-acceptance': ({ what }) => `Wait until ${what} has accepted the invitation`,
  'create-group': ({ what }) => `Create ${what}`,
  'delete-group': ({ what }) => `Delete ${what}`,
  'create-credential': ({ what, where }) => `Create ${what}${where}`,
  'record-in-register': ({ what }) => `Write ${what} into the register`,
  'review-later': ({ what }) => `Look at ${what} again`,
  'check-setting': ({ what, where }) => `Check ${what}${where}`,
  'change-in-identity-provider': ({ what }) => `Change ${what} in the identity provider`,
};

/** The line of a step that no API can do. */
export function sayByHand(action: ByHandAction, names: PlanNames): string {
  const { code, person, group, on, about } = action;
  const place = on && names.place(on);
  const holders = [
    person === undefined ? undefined : names.person(person),
    group === undefined ? undefined : names.group(group),
  ];
  const what = [about, ...holders, place].find((name) => name !== undefined);
  return LINES[code]({
    what: what ?? 'what the reason names',
    where: place === undefined || what === place ? '' : ` on ${place}`,
  });
}

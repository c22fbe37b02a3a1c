import { t } from '@lingui/core/macro';
import { type PayloadOf } from '../../../../../src/contract/functions';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../../../src/domain/findings/thresholds';

/** In words, with the unit; the order is that of the form. */
export const THRESHOLD_LABELS = {
  companyDomains: t`Domains of the company`,
  inactiveDays: t`Inactive after so many days`,
  neverActiveDays: t`Never active after so many days`,
  invitationStaleDays: t`Invitation is stale after so many days`,
  maxWorkspaceAdmins: t`Most workspace admins`,
  maxScopeAdmins: t`Most admins of a project or repository`,
  maxScopeAdminShare: t`Largest share of admins among those with access`,
  maxAdminGroupMembers: t`Most members of a group with admin`,
  maxDirectGrantShare: t`Largest share of direct grants on a repository`,
  maxCreatorShare: t`Largest share of members who may create repositories`,
  everyoneWritesShare: t`Everyone writes from this share of members on`,
  everyoneWritesAboveMembers: t`Not asked of workspaces up to so many members`,
  staleRepositoryDays: t`Repository is stale after so many days`,
  minApprovals: t`Fewest approvals before a merge`,
  maxExemptWriterShare: t`Largest share of writers exempt from a push rule`,
  accessKeyUnusedDays: t`Access key is unused after so many days`,
  accessKeyNeverUsedDays: t`Access key was never used after so many days`,
  accessKeyMaxAgeDays: t`Access key is old after so many days`,
  maxPlacesOfOneKey: t`Most places of one key`,
  minRsaBits: t`Fewest bits of an RSA key`,
  tokenExpiryNoticeDays: t`Remind so many days before a token expires`,
  scimKeyWarnDays: t`Remind so many days before a SCIM key expires`,
  manualCheckValidDays: t`A manual check is valid for so many days`,
} as const satisfies Readonly<Record<keyof Thresholds, string>>;

export type ThresholdName = keyof Thresholds;
export const THRESHOLD_NAMES = Object.keys(THRESHOLD_LABELS) as readonly ThresholdName[];

/** What stands in the form: numbers as typed, domains one a line. */
export type ThresholdDraft = Readonly<Record<ThresholdName, string>>;

export function toThresholdDraft(thresholds: Thresholds): ThresholdDraft {
  const texts = THRESHOLD_NAMES.map((name) => [name, toText(thresholds[name])] as const);
  return Object.fromEntries(texts) as ThresholdDraft;
}

type ThresholdPayload = PayloadOf<'saveThresholds'>['thresholds'];

/** What is empty has its default again. */
export function toThresholdPayload(draft: ThresholdDraft): ThresholdPayload {
  const given = THRESHOLD_NAMES.filter((name) => draft[name].trim() !== '');
  const values = given.map((name) => [
    name,
    name === 'companyDomains' ? toLines(draft[name]) : Number(draft[name]),
  ]);
  return Object.fromEntries(values) as ThresholdPayload;
}

export function defaultWords(name: ThresholdName): string {
  const value = DEFAULT_THRESHOLDS[name];
  if (Array.isArray(value)) return t`One a line, like example.com. By default none is known.`;
  const share = name.endsWith('Share') ? ` (${Number(value) * 100} %)` : '';
  return t`Default ${String(value)}${share}`;
}

function toText(value: Thresholds[ThresholdName]): string {
  return typeof value === 'number' ? String(value) : value.join('\n');
}

function toLines(text: string): readonly string[] {
  return text.split(/[\s,;]+/u).filter((line) => line !== '');
}

import * as v from 'valibot';
import { accountUuid } from '../domain/facts/ids';

const account = v.pipe(v.string(), v.transform(accountUuid));
const text = v.string();
const optionalText = v.exactOptional(v.string());
const flag = v.boolean();
const optionalFlag = v.exactOptional(v.boolean());

const accessKey = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  label: text,
  algorithm: optionalText,
  bits: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  fingerprint: optionalText,
  addedBy: v.exactOptional(account),
  addedOn: optionalText,
  lastUsedOn: v.exactOptional(v.nullable(text)),
});

const webhook = v.object({
  uuid: text,
  origin: text,
  isActive: flag,
  hasSecret: optionalFlag,
  skipsCertificate: optionalFlag,
});

const workTrace = v.object({ person: account, on: text });

/** Rows of the jobs that do not decide who has access. */
export const DETAIL_ROWS = {
  'branching-model': v.object({
    development: optionalText,
    production: optionalText,
    prefixes: v.array(v.object({ kind: text, prefix: text })),
  }),
  'default-reviewers': v.object({
    person: account,
    origin: v.picklist(['project', 'repository', 'unknown']),
  }),
  overrides: v.object({ settings: v.array(v.object({ name: text, isOverridden: flag })) }),
  forks: v.object({ fullName: text, isPrivate: flag, isHere: flag }),
  'project-access-keys': accessKey,
  'repository-access-keys': accessKey,
  'repository-webhooks': webhook,
  'workspace-webhooks': webhook,
  commits: workTrace,
  'pull-requests': workTrace,
  invitations: v.object({
    sentOn: optionalText,
    emailDomain: optionalText,
    invitedBy: v.exactOptional(account),
    groups: v.array(text),
  }),
} as const;

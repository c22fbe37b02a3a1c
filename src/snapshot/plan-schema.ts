import * as v from 'valibot';
import { LEVELS, REPOSITORY_LEVELS } from '../domain/access/level';
import {
  accountUuid,
  groupSlug,
  projectUuid,
  repositoryUuid,
  workspaceUuid,
} from '../domain/facts/ids';
import { GAP_REASONS } from '../domain/facts/reading';
import { BY_HAND_CODES } from '../domain/plans/action';
import { BRAKE_CODES, DOERS, PHASES, PLAN_KINDS } from '../domain/plans/plan';

const MAX_STEPS = 20_000;
const MAX_ROWS = 500_000;

/** What a person reads: no control characters, which a terminal would obey, and no end without measure. */
export const lineSchema = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'which holds control characters'),
);
const name = v.pipe(lineSchema, v.minLength(1), v.maxLength(300));
const UUID = /^\{[0-9a-f-]{36}\}$/;
const uuid = v.pipe(v.string(), v.regex(UUID, 'which is no uuid'));
export const accountSchema = v.pipe(uuid, v.transform(accountUuid));
const project = v.pipe(uuid, v.transform(projectUuid));
const repository = v.pipe(uuid, v.transform(repositoryUuid));
const group = v.pipe(
  v.string(),
  v.regex(/^[^\s/@]{1,255}$/, 'which is no slug of a group'),
  v.transform(groupSlug),
);
export const stepIdSchema = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,5}$/, 'which is no number of a step'),
);
export const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const cents = v.pipe(v.number(), v.safeInteger());
const address = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https:\/\/[^\s"'<>]+$/, 'which is no https address'),
);
const isoDate = v.pipe(v.string(), v.isoDate());
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'which is no sha-256'));

const place = v.union([v.strictObject({ project }), v.strictObject({ repository })]);
const grantValues = { before: v.picklist(LEVELS), after: v.picklist(LEVELS) };
const yesOrNo = { before: v.boolean(), after: v.boolean() };
const visibility = v.picklist(['public', 'private']);
const role = v.picklist(['owner', 'member', 'none']);
const forkPolicy = v.pipe(v.string(), v.regex(/^[a-z_]{1,40}$/, 'which is no fork policy'));

const action = v.variant('kind', [
  v.strictObject({
    kind: v.literal('person-grant'),
    on: place,
    person: accountSchema,
    ...grantValues,
  }),
  v.strictObject({ kind: v.literal('group-grant'), on: place, group, ...grantValues }),
  v.strictObject({
    kind: v.literal('branch-exemption'),
    ...{ repository, rule: count, person: accountSchema },
    ...yesOrNo,
  }),
  v.strictObject({
    kind: v.literal('default-reviewer'),
    on: place,
    person: accountSchema,
    ...yesOrNo,
  }),
  v.strictObject({
    kind: v.literal('visibility'),
    ...{ repository, before: visibility, after: visibility },
  }),
  v.strictObject({
    kind: v.literal('fork-policy'),
    ...{ repository, before: forkPolicy, after: forkPolicy },
  }),
  v.strictObject({ kind: v.literal('group-membership'), group, person: accountSchema, ...yesOrNo }),
  v.strictObject({
    kind: v.literal('workspace-role'),
    ...{ person: accountSchema, before: role, after: role },
  }),
  v.strictObject({
    kind: v.literal('by-hand'),
    code: v.picklist(BY_HAND_CODES),
    person: v.exactOptional(accountSchema),
    group: v.exactOptional(group),
    on: v.exactOptional(place),
    about: v.exactOptional(lineSchema),
  }),
]);

const page = v.strictObject({ url: address, path: lineSchema });

const step = v.strictObject({
  action,
  phase: v.picklist(PHASES),
  by: v.picklist(DOERS),
  says: lineSchema,
  why: lineSchema,
  at: v.exactOptional(page),
  source: v.exactOptional(address),
  undo: v.exactOptional(lineSchema),
  id: stepIdSchema,
  dependsOn: v.array(stepIdSchema),
});

const level = v.picklist(REPOSITORY_LEVELS);
const range = v.strictObject({ level, atMost: level });
const seats = v.strictObject({ atLeast: count, atMost: v.exactOptional(count) });
const money = v.strictObject({
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'which is no currency')),
  atLeastCents: cents,
  atMostCents: v.exactOptional(cents),
});
const gate = v.picklist(['open', 'closed', 'cannot-be-told']);

const outcome = v.variant('kind', [
  v.strictObject({ kind: v.literal('stays-billed') }),
  v.strictObject({
    kind: v.literal('freed-saves-nothing'),
    because: v.picklist(['flat-rate', 'free-plan', 'not-billed']),
  }),
  v.strictObject({
    kind: v.literal('freed-saves'),
    ...{ currency: money.entries.currency, atLeastCents: cents, atMostCents: cents },
    ...{ pricedOn: isoDate, from: v.exactOptional(isoDate) },
  }),
  v.strictObject({
    kind: v.literal('no-saving-before-renewal'),
    renewsOn: v.exactOptional(isoDate),
  }),
  v.strictObject({
    kind: v.literal('not-known'),
    missing: v.picklist(['plan', 'billing-period', 'price', 'active-members']),
  }),
]);

const effects = v.strictObject({
  access: v.pipe(
    v.array(
      v.strictObject({
        ...{ person: accountSchema, before: range, after: range },
        repositories: v.pipe(v.array(repository), v.maxLength(MAX_ROWS)),
      }),
    ),
    v.maxLength(MAX_ROWS),
  ),
  gates: v.pipe(
    v.array(
      v.strictObject({
        ...{ person: accountSchema, repository, branch: lineSchema },
        gate: v.picklist(['push', 'merge']),
        ...{ before: gate, after: gate },
      }),
    ),
    v.maxLength(MAX_ROWS),
  ),
  seats: v.strictObject({ before: seats, after: seats }),
  outcomes: v.array(v.strictObject({ person: accountSchema, outcome })),
  bill: v.exactOptional(v.strictObject({ before: money, after: money })),
});

const hazard = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,80}$/, 'which is no code')),
  severity: v.picklist(['high', 'medium', 'not-known']),
  says: lineSchema,
  remedy: v.exactOptional(lineSchema),
  answeredBy: v.exactOptional(v.array(stepIdSchema)),
  source: v.exactOptional(address),
});

const brake = v.strictObject({
  code: v.picklist(BRAKE_CODES),
  key: name,
  stops: v.boolean(),
  says: lineSchema,
  isReleasable: v.boolean(),
  steps: v.array(stepIdSchema),
});

export const releaseSchema = v.strictObject({
  brake: name,
  reason: name,
  releasedAt: time,
  releasedBy: v.exactOptional(accountSchema),
});

const check = v.strictObject({
  says: lineSchema,
  by: v.picklist(['companion', 'app', 'person']),
  at: v.exactOptional(page),
});

const fact = v.strictObject({
  what: lineSchema,
  state: v.picklist(['complete', 'partial', 'unread']),
  readAt: v.exactOptional(time),
  gap: v.exactOptional(
    v.strictObject({
      reason: v.picklist(GAP_REASONS),
      detail: v.exactOptional(lineSchema),
      triedAt: v.exactOptional(time),
    }),
  ),
});

/** Every field of a plan, with its hash. What is not known here is refused: nobody hashes what nobody reads. */
export const sealedPlanSchema = v.strictObject({
  kind: v.picklist(PLAN_KINDS),
  title: name,
  workspace: v.strictObject({
    uuid: v.pipe(uuid, v.transform(workspaceUuid)),
    slug: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/, 'which is no slug of a workspace')),
    name: lineSchema,
  }),
  madeAt: time,
  madeBy: v.exactOptional(accountSchema),
  expiresAt: time,
  steps: v.pipe(v.array(step), v.maxLength(MAX_STEPS)),
  effects,
  hazards: v.array(hazard),
  brakes: v.array(brake),
  releases: v.array(releaseSchema),
  checks: v.array(check),
  facts: v.array(fact),
  names: v.record(v.string(), name),
  hash,
});

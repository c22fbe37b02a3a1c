import * as v from 'valibot';
import { APP_KINDS } from '../domain/plans/action';
import { type PlanKind } from '../domain/plans/plan';
import { type PlanState } from '../domain/plans/plan-state';
import { type StepProof } from '../domain/plans/verification';
import { type AccountUuid, repositoryUuid } from '../domain/facts/ids';
import { type Gap } from '../domain/facts/reading';
import { accountId, keyText, share, wholeNumber } from './typed-text';
import { uploadPayload } from './uploads';

const version = wholeNumber(0, Number.MAX_SAFE_INTEGER);
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not the hash of a plan.'));
const uuid = v.pipe(
  v.string(),
  v.regex(/^\{[0-9a-f-]{36}\}$/, 'is not an id. Load the page again.'),
);

/**
 * An upload of kind `plan` or `plan-result` whose chunks have all arrived. `hash`: the plan that a result is
 * expected to be of.
 */
export const keepPlanPayload = v.strictObject({
  ...uploadPayload.entries,
  hash: v.exactOptional(hash),
});
export const planPayload = v.strictObject({ hash });
export const tickPayload = v.strictObject({ hash, step: keyText(20), done: v.boolean() });
/** `from`: as the answer before said it; missing = read everything anew. */
export const verifyPlanPayload = v.strictObject({
  hash,
  from: v.exactOptional(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
});

/** `version`: as `getSettings` answered it for `planRules`. */
export const planRulesPayload = v.strictObject({
  version,
  rules: v.strictObject({
    needsApproval: v.boolean(),
    approvalHours: wholeNumber(1, 24 * 30),
    appMayFix: v.boolean(),
    removalShare: share,
    recentDays: wholeNumber(1, 3650),
    factsHours: wholeNumber(1, 24 * 30),
  }),
});

const repository = v.pipe(uuid, v.transform(repositoryUuid));
const visibility = v.picklist(['public', 'private']);
const forkPolicy = v.picklist(['allow_forks', 'no_public_forks', 'no_forks']);
const onList = { person: accountId, before: v.boolean(), after: v.boolean() };
const [EXEMPTION, REVIEWER, VISIBILITY, FORK_POLICY] = APP_KINDS;

/**
 * What the app may change as the admin who clicks. Of any other kind of action there is no payload, nor of the
 * reviewers of a project: these take a scope that the app does without.
 */
const fixAction = v.variant('kind', [
  v.strictObject({
    ...{ kind: v.literal(EXEMPTION), repository, ...onList },
    rule: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  }),
  v.strictObject({ kind: v.literal(REVIEWER), on: v.strictObject({ repository }), ...onList }),
  v.strictObject({
    ...{ kind: v.literal(VISIBILITY), repository },
    ...{ before: visibility, after: visibility },
  }),
  v.strictObject({
    ...{ kind: v.literal(FORK_POLICY), repository },
    ...{ before: forkPolicy, after: forkPolicy },
  }),
]);

export const previewFixPayload = v.strictObject({ action: fixAction });
/** `action.before`: what the admin has seen standing there. `version`: of `planRules`. */
export const applyFixPayload = v.strictObject({ version, action: fixAction });
export const undoFixPayload = v.strictObject({
  version,
  id: v.pipe(v.string(), v.uuid('is not the id of a fix. Load the page again.')),
});

/** Who kept, agreed, ticked, asked: uuid of the account; missing where the facts do not tell who it is. */
interface Deed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by?: AccountUuid;
}

/** One plan that is kept in the app, for lists. */
export interface PlanHead {
  readonly hash: string;
  readonly kind: PlanKind;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly madeBy?: AccountUuid;
  readonly expiresAt: number;
  readonly kept: Deed;
  readonly state: PlanState;
  readonly steps: number;
  /** Steps that people do and tick off here, and how many of them are ticked. */
  readonly byHand: { readonly all: number; readonly done: number };
  readonly approval: ApprovalView;
  /** False while somebody else has to agree: the file is shown, and not given out. */
  readonly mayExport: boolean;
  /** Names of people who closed their account were erased: it can be looked at, and not carried out. */
  readonly isErased: boolean;
  readonly result?: ResultHead;
  readonly verification?: VerificationHead;
}

export interface ApprovalView {
  readonly state: 'not-needed' | 'not-asked' | 'asked' | 'approved' | 'expired';
  readonly asked?: Deed;
  readonly approved?: Deed & { readonly until: number };
  /** False for who made, kept or asked: it takes a second pair of eyes. */
  readonly mayApprove: boolean;
}

export interface ResultHead {
  readonly kept: Deed;
  readonly startedAt: number;
  /** `running`: it was cut off. */
  readonly outcome: 'running' | 'stopped' | 'applied' | 'undone';
  readonly undoneAt?: number;
}

export interface VerificationHead extends Deed {
  /** False while objects that the plan touched were not read yet: `verifyPlan` goes on `from` there. */
  readonly isFinished: boolean;
  readonly isProven: boolean;
  readonly counts: Readonly<Record<StepProof, number>>;
}

/** Everything about one plan; the files themselves are fetched by their chunks with `getFactsChunk`. */
export interface PlanView extends PlanHead {
  /** Joined they are the text of the plan file. */
  readonly file: readonly FileChunk[];
  /** The result file of the companion, likewise. */
  readonly resultFile?: readonly FileChunk[];
  /** Joined they are a `Verification` as JSON. */
  readonly verificationFile?: readonly FileChunk[];
  /** By id of the step. */
  readonly ticks: Readonly<Record<string, Deed>>;
}

interface FileChunk {
  readonly hash: string;
  readonly bytes: number;
}

/** The file to hand out: refused while somebody else has to agree. */
export interface PlanExport {
  readonly name: string;
  readonly file: readonly FileChunk[];
}

export interface PlanList {
  /** Newest first. */
  readonly plans: readonly PlanHead[];
}

/** One answer of `verifyPlan`: what is known now, and whether to go on. */
export interface VerifyAnswer {
  readonly plan: PlanView;
  readonly progress:
    | { readonly state: 'finished' }
    /** Call again with `from`; `left` = objects still to read. */
    | { readonly state: 'goes-on'; readonly from: number; readonly left: number }
    /** Bitbucket's hourly limit is reached. Call again with `from` after `untilMs`. */
    | {
        readonly state: 'waiting';
        readonly from: number;
        readonly left: number;
        readonly untilMs: number;
      };
}

export type FixAction = v.InferOutput<typeof fixAction>;

/** What stands there now, asked as the caller. */
export interface FixPreview {
  readonly action: FixAction;
  readonly found:
    | { readonly state: 'known'; readonly value: FixAction['before'] }
    | { readonly state: 'not-known'; readonly gap?: Gap };
  /** `as-expected`: it can be applied; `already-so`: nothing to do; `differs`: somebody else was faster. */
  readonly verdict: 'as-expected' | 'already-so' | 'differs' | 'not-known';
  /** What planRules say. */
  readonly isAllowed: boolean;
}

/** One change the app made, or tried to: ids alone. */
export interface FixEntry extends Deed {
  readonly id: string;
  readonly action: FixAction;
  /** `unclear`: it was sent, and could not be read again. */
  readonly state: 'done' | 'unclear' | 'failed';
  readonly undone?: Deed;
}

export interface FixList {
  /** Newest first; the oldest go when there are more than fit. */
  readonly fixes: readonly FixEntry[];
}

export type FixAnswer = FixList & {
  readonly outcome: 'done' | 'already-so' | 'differs' | 'not-known' | 'unclear';
  readonly found: FixPreview['found'];
};

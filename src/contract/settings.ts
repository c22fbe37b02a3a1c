import * as v from 'valibot';
import { REGISTER_KINDS } from '../domain/findings/brought-facts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../domain/findings/thresholds';
import { type AccountUuid } from '../domain/facts/ids';
import { type Settings, SETTINGS_PARTS } from '../domain/setup/settings';
import { ACCESS_GIVERS, PLANS } from '../domain/setup/setup';
import { accountId, keyText, ruleId, share, typedDate, typedText, wholeNumber } from './typed-text';

/** Each part with the number of its changes: whoever changes it says which one they have seen. */
export type SettingsView = {
  readonly [Part in keyof Settings]: {
    readonly version: number;
    readonly value: Settings[Part];
    /** Missing until somebody has changed it; from then on the last change can be undone. */
    readonly changed?: Changed;
  };
};

/** When a part was changed last (milliseconds since 1970), and by whom as far as the facts name them. */
export interface Changed {
  readonly at: number;
  readonly by?: AccountUuid;
}

/** `outdated`: somebody else has changed the part since; nothing was written, and here is the newest. */
export interface SettingsAnswer {
  readonly outcome: 'saved' | 'outdated';
  readonly settings: SettingsView;
}

/** As `getSettings` answered it for the part that is changed. */
const version = wholeNumber(0, Number.MAX_SAFE_INTEGER);
const seats = wholeNumber(1, 1_000_000);
const amount = wholeNumber(0, 10_000_000);
const ruleTarget = {
  rule: ruleId,
  fingerprint: v.exactOptional(keyText(200)),
  subjectKey: v.exactOptional(keyText(200)),
};

/** `version`: as `getSettings` answered it for that part. */
export const undoSettingsPayload = v.strictObject({ version, part: v.picklist(SETTINGS_PARTS) });

/** What is left out becomes unknown again. */
export const setupPayload = v.strictObject({
  version,
  setup: v.strictObject({
    plan: v.exactOptional(v.picklist(PLANS)),
    billingPeriod: v.exactOptional(v.picklist(['monthly', 'annual'])),
    paidSeats: v.exactOptional(seats),
    billedSeats: v.exactOptional(seats),
    renewsOn: v.exactOptional(typedDate),
    managedIn: v.exactOptional(v.picklist(['bitbucket', 'atlassian-administration'])),
    isLinked: v.exactOptional(v.boolean()),
    groupsFrom: v.exactOptional(
      v.picklist(['bitbucket', 'atlassian-administration', 'identity-provider']),
    ),
    accessGivenBy: v.exactOptional(v.picklist(ACCESS_GIVERS)),
    organizationKeyExpiresOn: v.exactOptional(typedDate),
    scimKeyExpiresOn: v.exactOptional(typedDate),
    buildMinutes: v.exactOptional(amount),
    lfsGb: v.exactOptional(amount),
    premiumRunners: v.exactOptional(amount),
    guard: v.exactOptional(v.picklist(['none', 'already-paid-for', 'bought'])),
    guardManagedAccounts: v.exactOptional(amount),
    guardExternalUsers: v.exactOptional(amount),
    guardNotBillable: v.exactOptional(amount),
    joinsAMonth: v.exactOptional(amount),
    leavesAMonth: v.exactOptional(amount),
    minutesPerJoin: v.exactOptional(amount),
    minutesPerLeave: v.exactOptional(amount),
    hourlyCostCents: v.exactOptional(amount),
    showsPricesToAdmins: v.exactOptional(v.boolean()),
  }),
});

type ThresholdSchemas = {
  readonly [Name in keyof Thresholds]: v.ExactOptionalSchema<
    v.GenericSchema<Thresholds[Name]>,
    undefined
  >;
};

const domain = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z]{2,63}$/,
    'is not a domain. Write it like example.com.',
  ),
);

/** What is left out has its default again. */
export const thresholdsPayload = v.strictObject({
  version,
  thresholds: v.strictObject(toThresholdSchemas()),
});

export const retentionPayload = v.strictObject({ version, retentionDays: wholeNumber(1, 400) });

export const exemptionPayload = v.strictObject({
  version,
  exemption: v.strictObject({
    ...ruleTarget,
    reason: typedText(500),
    owner: accountId,
    reviewOn: typedDate,
  }),
});

export const exemptionTargetPayload = v.strictObject({
  version,
  target: v.strictObject(ruleTarget),
});

export const manualCheckPayload = v.strictObject({
  version,
  check: v.strictObject({
    rule: ruleId,
    answer: v.picklist(['as-described', 'not-so']),
    checkedOn: typedDate,
    note: v.exactOptional(typedText(500)),
  }),
});

export const registerEntryPayload = v.strictObject({
  version,
  entry: v.strictObject({
    name: typedText(120),
    kind: v.picklist(REGISTER_KINDS),
    owner: v.exactOptional(accountId),
    purpose: v.exactOptional(typedText(500)),
    usedIn: v.exactOptional(typedText(500)),
    scopes: v.exactOptional(
      v.pipe(v.array(typedText(120)), v.maxLength(50, 'holds more than 50 scopes. Shorten it.')),
    ),
    expiresOn: v.exactOptional(v.nullable(typedDate)),
    reviewOn: v.exactOptional(typedDate),
  }),
});

export const registerEntryNamePayload = v.strictObject({ version, name: keyText(120) });

/** By what the name of a threshold says it counts. */
function toThresholdSchemas(): ThresholdSchemas {
  const schemas = Object.keys(DEFAULT_THRESHOLDS).map((name) => {
    const schema =
      name === 'companyDomains'
        ? v.pipe(v.array(domain), v.maxLength(100, 'holds more than 100 domains. Shorten it.'))
        : name.endsWith('Share')
          ? share
          : wholeNumber(0, 100_000);
    return [name, v.exactOptional(schema)] as const;
  });
  // The names are those of the thresholds, and the schemas go by them.
  return Object.fromEntries(schemas) as unknown as ThresholdSchemas;
}

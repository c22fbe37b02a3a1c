import * as v from 'valibot';
import { type Digest } from '../domain/digest/digest';
import { type AccountUuid } from '../domain/facts/ids';
import { type DeliveryState } from '../domain/mail/delivery';
import { type MailOutcome } from '../domain/mail/mail';
import { type Recipient, type RecipientState } from '../domain/mail/recipient';
import { AWS_REGION, PROVIDER_REGIONS, type Sender } from '../domain/mail/sender';
import { wholeNumber } from './typed-text';

/** What workspace admins see of mail. The key is not in it, and no function answers it. */
export interface MailView {
  readonly sender?: {
    readonly sender: Sender;
    /** Milliseconds since 1970. */
    readonly savedAt: number;
  };
  readonly recipients: readonly RecipientView[];
}

export interface RecipientView extends Pick<
  Recipient,
  'id' | 'person' | 'audience' | 'addedAt' | 'confirmedAt' | 'droppedAt'
> {
  /** Missing where the secret is gone: nothing can be sent, and the entry can be removed. */
  readonly address?: string;
  readonly state: RecipientState;
  /** Until when the code that was mailed last can be typed in. */
  readonly codeEndsAt?: number;
  /** When the next code or test may be asked for. */
  readonly mayAskAt: number;
  /** How the newest digest fares on its way to them; missing where it was not for them. */
  readonly last?: DeliveryState;
}

/** A digest as it was made and, where somebody was to get it, mailed. */
export interface KeptDigest {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly digest: Digest;
  /** To everybody it was to be mailed to; empty where it was made for the app alone. */
  readonly deliveries: readonly KeptDelivery[];
}

export interface KeptDelivery {
  /** Tells two of them apart; the address stays among secrets. */
  readonly recipient: string;
  /** The member it is mailed to; missing for everybody else, and for who was taken off the list. */
  readonly person?: AccountUuid;
  readonly state: DeliveryState;
}

/** `outcome` is what became of a mail that was sent on the way. */
export interface MailAnswer {
  readonly mail: MailView;
  readonly outcome?: MailOutcome;
}

/** `wrong` leaves so many tries; the others ask for a new code. */
export type CodeAnswer = MailAnswer & {
  readonly code: 'right' | 'wrong' | 'expired' | 'no-code' | 'no-tries-left';
  readonly triesLeft?: number;
};

const ONE_LINE = /^[^\p{Cc}]*$/u;

function line(maxLength: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(maxLength, `is longer than ${maxLength} characters. Shorten it.`),
    v.regex(ONE_LINE, 'holds a line break or another sign that cannot be seen. Remove it.'),
  );
}

function written(maxLength: number, remedy: string) {
  return v.pipe(line(maxLength), v.minLength(1, `is empty. ${remedy}`));
}

/** One `@`, no spaces, quotes or commas: everything that could make two addresses, or a header, of one. */
const address = v.pipe(
  line(254),
  v.regex(
    /^[^\s@"',;:<>()[\]\\]+@[^\s@"',;:<>()[\]\\]+\.[^\s@"',;:<>()[\]\\]+$/,
    'is not an e-mail address. Write it like ada@example.com.',
  ),
);
const from = v.strictObject({ address, name: line(80) });
const region = v.picklist(PROVIDER_REGIONS);

/** What is left out of the key stays as it is, if the provider does. */
export const senderPayload = v.strictObject({
  sender: v.variant('provider', [
    v.strictObject({ provider: v.literal('postmark'), from }),
    v.strictObject({ provider: v.literal('resend'), from }),
    v.strictObject({ provider: v.literal('sendgrid'), from, region }),
    v.strictObject({
      provider: v.literal('mailgun'),
      from,
      region,
      domain: v.pipe(
        line(253),
        v.regex(
          /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
          'is not a domain. Write it as Mailgun shows it, like mg.example.com.',
        ),
      ),
    }),
    v.strictObject({
      provider: v.literal('ses'),
      from,
      region: v.pipe(line(30), v.regex(AWS_REGION, 'is not a region. Write it like eu-west-1.')),
      accessKeyId: v.pipe(
        line(128),
        v.regex(/^[A-Z0-9]{16,}$/, 'is not an access key id. Copy it from Amazon’s console.'),
      ),
    }),
  ]),
  key: v.exactOptional(
    v.pipe(
      written(500, 'Paste the key.'),
      v.regex(/^[\x21-\x7e]+$/, 'holds a sign that no key has. Paste it again.'),
    ),
  ),
  /** The address of this page, which links in the digest lead to. */
  pageUrl: v.pipe(
    v.string(),
    v.maxLength(500, 'is too long.'),
    v.regex(
      /^(https:\/\/bitbucket\.org\/|http:\/\/(127\.0\.0\.1|localhost):\d+\/)[^\s"<>]*$/,
      'is not a page of Bitbucket.',
    ),
  ),
});

export const recipientAddressPayload = v.strictObject({ address });
const recipient = v.pipe(v.string(), v.uuid('is not the id of a recipient. Reload the page.'));
export const recipientPayload = v.strictObject({ recipient });
export const codePayload = v.strictObject({
  recipient,
  code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, 'has six digits. Copy it from the mail.')),
});

const timeZone = v.pipe(
  line(60),
  v.check(isTimeZone, 'is not a time zone. Write it like Europe/Berlin.'),
);

export const digestSchedulePayload = v.strictObject({
  version: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  schedule: v.strictObject({
    isOn: v.boolean(),
    weekday: wholeNumber(1, 7),
    hour: wholeNumber(0, 23),
    timeZone,
  }),
});

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

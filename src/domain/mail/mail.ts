/** One mail to one recipient, complete in both parts. */
export interface Mail {
  readonly from: { readonly address: string; readonly name: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** `List-Unsubscribe` and its like. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What became of one try. `detail` is the provider's own code, never a key, an address or a sentence. */
export type MailOutcome =
  | { readonly kind: 'sent'; readonly id?: string }
  | {
      readonly kind: 'failed';
      readonly reason: MailFailure;
      readonly status?: number;
      readonly retryAfterMs?: number;
      readonly detail?: string;
    };

export const MAIL_FAILURES = [
  /** The provider does not know the key. */
  'bad-key',
  /** The provider sends for verified senders only, and this one is not. */
  'unverified-sender',
  /** The provider will not send to this recipient: bounced, suppressed, or not an address. */
  'bounced-recipient',
  /** Nothing was taken: asking again later may help. */
  'rate-limited',
  /** The provider said that it takes nothing at the moment. */
  'unavailable',
  /** No answer, or one that does not tell: whether it was sent is not known. */
  'no-answer',
  /** Forge does not let the app reach the provider: nobody has approved its host. */
  'not-approved',
  /** Any other refusal. */
  'refused',
] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** @param idempotencyKey the same for every try of one mail; providers that know it send once */
export type SendMail = (mail: Mail, idempotencyKey: string) => Promise<MailOutcome>;

export const MAIL_PROVIDERS = ['postmark', 'sendgrid', 'mailgun', 'resend', 'ses'] as const;
export type MailProvider = (typeof MAIL_PROVIDERS)[number];

/** How mail leaves, without the key: what a workspace admin may see. */
export type Sender = SenderPlace & {
  /** An address that the provider has verified for this account. */
  readonly from: { readonly address: string; readonly name: string };
};

/** Which door of which provider. */
export type SenderPlace =
  | { readonly provider: 'postmark' }
  | { readonly provider: 'resend' }
  | { readonly provider: 'sendgrid'; readonly region: ProviderRegion }
  /** `domain` is the sending domain as Mailgun knows it. */
  | { readonly provider: 'mailgun'; readonly region: ProviderRegion; readonly domain: string }
  /** `region` is Amazon's: `eu-west-1`. */
  | { readonly provider: 'ses'; readonly region: string; readonly accessKeyId: string };

/** Where the provider keeps an account's mail. */
export const PROVIDER_REGIONS = ['global', 'eu'] as const;
export type ProviderRegion = (typeof PROVIDER_REGIONS)[number];

/** A sender that can send. The key never leaves the server. */
export interface KeyedSender {
  readonly sender: Sender;
  readonly key: string;
}

/** Two letters, maybe `gov` and its like, a part of the world, a number: `us-gov-west-1`. */
export const AWS_REGION = /^[a-z]{2}(-[a-z]+){1,2}-\d$/;

/**
 * The one host that a sender needs, and an admin has to approve.
 * https://postmarkapp.com/developer/api/overview
 * https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/hosts
 * https://documentation.mailgun.com/docs/mailgun/api-reference/mg-overview
 * https://resend.com/docs/api-reference/introduction
 * https://docs.aws.amazon.com/general/latest/gr/ses.html
 */
export function mailHostOf(place: SenderPlace): string {
  switch (place.provider) {
    case 'postmark':
      return 'api.postmarkapp.com';
    case 'resend':
      return 'api.resend.com';
    case 'sendgrid':
      return place.region === 'eu' ? 'api.eu.sendgrid.com' : 'api.sendgrid.com';
    case 'mailgun':
      return place.region === 'eu' ? 'api.eu.mailgun.net' : 'api.mailgun.net';
    case 'ses':
      return `email.${place.region}.amazonaws.com`;
  }
}

/**
 * How long a provider that was given the same key again sends nothing twice; the others have no such key.
 * https://resend.com/docs/dashboard/emails/idempotency-keys
 */
export function idempotentForMs({ provider }: SenderPlace): number {
  return provider === 'resend' ? 24 * 3_600_000 : 0;
}

import { type MailProvider } from '../../src/domain/mail/sender';

/** A mail as a provider has understood it. */
export interface SentMessage {
  readonly id: string;
  readonly provider: MailProvider;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string;
}

/** What a request says, before the provider has decided anything. */
export type ReadMessage = Omit<SentMessage, 'id' | 'provider' | 'at'> & { readonly key: string };

/** How the sink answers; each provider refuses in its own words. */
export type SinkMood =
  | 'accept'
  | 'bad-key'
  | 'unverified-sender'
  | 'bounced-recipient'
  | 'rate-limited'
  | 'unavailable'
  /** Takes the mail, and fails to say so. */
  | 'accept-without-answer'
  /** 500: nobody knows whether it was taken. */
  | 'broken';

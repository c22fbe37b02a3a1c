import { type Mail, type MailFailure, type MailOutcome } from '../../domain/mail/mail';

/** The platform's `fetch`, as far as senders need it. */
export type MailFetch = (url: string, init: MailRequest) => Promise<Response>;

export interface MailRequest {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData;
  readonly signal?: AbortSignal;
}

/** One HTTPS request that stands for a mail. */
export type MailCall = Pick<MailRequest, 'headers' | 'body'> & { readonly path: string };

/** What a provider says, read once. */
export interface MailAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; nothing where it is not JSON. */
  readonly body: unknown;
}

/** How one provider asks, and how it means what it answers. */
export interface Provider<Place> extends AnswerReader {
  readonly toCall: (request: ProviderRequest<Place>) => MailCall | Promise<MailCall>;
}

export interface AnswerReader {
  readonly findId: (answer: MailAnswer) => string | undefined;
  /** What its refusals mean beyond their status; nothing where the status says it all. */
  readonly findFailure: (answer: MailAnswer) => Refusal | undefined;
}

export interface Refusal {
  readonly reason: MailFailure;
  /** The provider's own code. Never its sentence: that may repeat an address. */
  readonly detail?: string;
}

export interface ProviderRequest<Place> {
  readonly mail: Mail;
  readonly sender: Place;
  readonly key: string;
  readonly idempotencyKey: string;
  /** Milliseconds since 1970; only a signature needs it. */
  readonly now: number;
}

/** An outcome for every status, with the provider's own meaning first. */
export function toOutcome(provider: AnswerReader, answer: MailAnswer, now: number): MailOutcome {
  if (answer.status >= 200 && answer.status < 300) {
    const id = provider.findId(answer);
    return { kind: 'sent', ...(id !== undefined && { id }) };
  }
  const refusal = provider.findFailure(answer) ?? { reason: reasonOf(answer.status) };
  const retryAfterMs = toRetryAfterMs(answer.headers.get('retry-after'), now);
  return {
    kind: 'failed',
    ...refusal,
    status: answer.status,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** 503 says that nothing was taken; any other 5xx may stand behind a mail that has left. */
function reasonOf(status: number): MailFailure {
  if (status === 401 || status === 403) return 'bad-key';
  if (status === 429) return 'rate-limited';
  if (status === 503) return 'unavailable';
  return status >= 500 ? 'no-answer' : 'refused';
}

/** Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function toRetryAfterMs(text: string | null, now: number): number | undefined {
  if (text === null || text.trim() === '') return undefined;
  const seconds = Number(text);
  const ms = Number.isNaN(seconds) ? Date.parse(text) - now : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** `Usher <usher@acme.example>`; a name with marks of its own is put in quotation marks. */
export function toMailbox({ address, name }: { readonly address: string; readonly name: string }) {
  if (name === '') return address;
  return `"${name.replaceAll(/["\\]/g, '\\$&')}" <${address}>`;
}

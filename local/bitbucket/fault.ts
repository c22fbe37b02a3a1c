/** One thing that goes wrong on purpose. */
export interface Fault {
  /** Which requests: part of `METHOD /path?query` (percent-decoded), or a pattern on it. Missing = all. */
  readonly path?: string | RegExp;
  /** The first matching request it hits, counted from 1. */
  readonly from?: number;
  /** How many matching requests it hits. Missing = all from then on. */
  readonly times?: number;
  /** Chance from 0 to 1 for each of them. Missing = always. */
  readonly chance?: number;
  readonly effect: FaultEffect;
}

export type FaultEffect =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Plain text as seen live, or JSON. */
  | {
      readonly kind: 'rate-limit';
      readonly retryAfterSeconds?: number;
      readonly as?: 'text' | 'json';
    }
  | { readonly kind: 'bad-gateway-html' }
  | { readonly kind: 'unavailable-empty' }
  /** 200 with half a JSON document. */
  | { readonly kind: 'bad-json' }
  /** 200 whose body breaks off: the connection is gone. */
  | { readonly kind: 'cut-connection' }
  | { readonly kind: 'latency'; readonly latencyMs: number }
  /** `next` leads to the page just read. */
  | { readonly kind: 'repeated-page' }
  /** `next` never ends; every page holds the same rows under a new address. */
  | { readonly kind: 'endless-next' }
  /** `next` leads to another host. */
  | { readonly kind: 'foreign-next'; readonly origin: string };

/** What the page in the frame and the host page say to each other (postMessage). */
export type FrameMessage =
  | {
      readonly forge: 'call';
      readonly id: number;
      readonly command: string;
      readonly payload: unknown;
    }
  | { readonly forge: 'height'; readonly height: number };

export type HostMessage =
  | {
      readonly forge: 'answer';
      readonly id: number;
      readonly result?: unknown;
      readonly error?: string;
    }
  | { readonly forge: 'callback'; readonly callback: string; readonly argument: unknown }
  | { readonly forge: 'theme'; readonly colorMode: string };

/** Stands for a function in a payload; `callback` messages name it. */
export interface CallbackReference {
  readonly forgeCallback: string;
}

/** What the host page is told by its server, in a script element of type application/json. */
export interface FrameConfig {
  readonly appOrigin: string;
  /** Sent back with each call: which installation, module and person this page stands for. */
  readonly page: unknown;
  readonly colorMode: string;
  /** Where the host's paths begin; missing = at the root. */
  readonly base?: string;
}

/** Answer of the host's server to one bridge call. */
export type BridgeAnswer =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'needs-consent' };

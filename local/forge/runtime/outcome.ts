/** The platform ended an invocation: the function has no say in it. */
export type Ending =
  | { readonly kind: 'timed-out' }
  /** `event`: what becomes of the queue event it worked on. */
  | { readonly kind: 'killed'; readonly event: 'redelivered' | 'lost' };

/** How an invocation ended. */
export type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: unknown }
  | Ending;

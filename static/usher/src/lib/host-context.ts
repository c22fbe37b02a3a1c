import { view } from '@forge/bridge';
import * as v from 'valibot';

const CONTEXT = v.object({
  accountId: v.optional(v.string()),
  /** The language of the reader's account: `de-DE`. */
  locale: v.optional(v.string()),
  extension: v.object({ type: v.string(), location: v.optional(v.string()) }),
  theme: v.nullish(v.object({ colorMode: v.optional(v.string()) })),
});

export type HostContext = v.InferOutput<typeof CONTEXT>;

/**
 * Where Bitbucket has put this frame. Good for choosing a page, never for permission: only the context
 * that a resolver receives can be trusted.
 * @throws if the host does not answer, or not with a context.
 */
export async function getHostContext(): Promise<HostContext> {
  return v.parse(CONTEXT, await view.getContext());
}

import { useEffect, useState } from 'react';
import { composeDigest } from '../../../../../src/domain/digest/compose-digest';
import { type Digest } from '../../../../../src/domain/digest/digest';
import { type DigestInput } from '../../../../../src/domain/digest/digest-input';

export type Composed =
  | { readonly state: 'composing' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly digest: Digest };

/** The first paint comes first: a large workspace keeps the page busy for a moment. */
const AFTER_PAINT_MS = 60;

/** Composed anew whenever what it rests on changes; `undefined` = not everything is there yet. */
export function useComposed(input: DigestInput | undefined): Composed {
  const [composed, setComposed] = useState<Composed>({ state: 'composing' });
  useEffect(() => {
    setComposed({ state: 'composing' });
    if (input === undefined) return undefined;
    const timer = window.setTimeout(() => {
      setComposed(compose(input));
    }, AFTER_PAINT_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [input]);
  return composed;
}

function compose(input: DigestInput): Composed {
  try {
    return { state: 'ready', digest: composeDigest(input) };
  } catch {
    // A price book without a list in force is the admin's to mend; the rest of the page goes on.
    return { state: 'failed' };
  }
}

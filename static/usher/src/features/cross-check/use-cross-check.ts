import { useEffect, useState } from 'react';
import { crossCheck, type CrossCheck } from '../../../../../src/domain/access/cross-check';
import { type Facts } from '../../../../../src/domain/facts/facts';

/** Facts never change, so neither does what comes of comparing them. */
const known = new WeakMap<Facts, CrossCheck>();

/** `undefined` until it is worked out, after the page was shown: it takes longer than one answer may. */
export function useCrossCheck(facts: Facts): CrossCheck | undefined {
  const [, setDone] = useState<Facts>();
  useEffect(() => {
    if (known.has(facts)) return undefined;
    const timer = window.setTimeout(() => {
      known.set(facts, crossCheck(facts));
      setDone(facts);
    });
    return () => {
      window.clearTimeout(timer);
    };
  }, [facts]);
  return known.get(facts);
}

import { t } from '@lingui/core/macro';
import { createContext, useContext } from 'react';
import { formatMoment } from '../lib/dates';
import { useHere } from '../lib/here';
import { usePrinting } from '../lib/printing';
import { useNow } from '../lib/use-now';
import './print.css';

/** Finds the name of an account in what this page knows; missing for somebody it does not know. */
export const NameOfAccountContext = createContext<(accountId: string) => string | undefined>(
  () => undefined,
);

/** What an auditor asks of a sheet of paper: where it is from, when it was made, and who made it. */
export function PrintLine() {
  const isPrinting = usePrinting();
  return isPrinting ? <Line /> : null;
}

function printedText(at: string, reader: string | undefined, location: string | undefined): string {
  if (reader === undefined)
    return location === undefined
      ? t`Usher, printed ${at}; who printed it is not known`
      : t`Usher, printed ${at}; who printed it is not known, from ${location}`;
  return location === undefined
    ? t`Usher, printed ${at} by ${reader}`
    : t`Usher, printed ${at} by ${reader}, from ${location}`;
}

function Line() {
  const { location, accountId } = useHere();
  const nameOf = useContext(NameOfAccountContext);
  const now = useNow();
  const reader = accountId === undefined ? undefined : (nameOf(accountId) ?? accountId);
  return <p className="print-line">{printedText(formatMoment(now), reader, location)}</p>;
}

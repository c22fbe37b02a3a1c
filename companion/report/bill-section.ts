import { toBillInput } from '../../src/domain/seats/bill-input';
import { priceBill } from '../../src/domain/seats/price-bill';
import { type Html, html } from '../../src/domain/digest/mail/html-template';
import { moneyRangeText } from '../../src/domain/seats/money-text';
import { billCsvColumns, toBillRows } from '../seats/bill-row';
import { toCountText } from '../seats/seat-row';
import { type Whole } from './open-whole';
import { sectionOf } from './report-section';
import { tableOf } from './report-table';

const MISSING = { plan: 'the plan', 'billing-period': 'the billing period' } as const;

/** What the bill would be by every price list in force, or why nobody can tell. */
export function billSection({ setup, count, book }: Whole): Html {
  const { input, missing = [] } = toBillInput(setup, count);
  if (input === undefined)
    return sectionOf({
      id: 'bill',
      title: 'Bill',
      sentence: `${toCountText(count)} seats; the bill is not known: no API tells ${missing.map((one) => MISSING[one]).join(' and ')}.`,
      body: html`<p>Give it with --plan and --billing-period, or in the file of --settings.</p>`,
    });
  const { newest, total, others, leftOut } = priceBill(input, book);
  const per = newest.billingPeriod === 'annual' ? 'a year' : 'a month';
  const left =
    leftOut.length === 0 ? '' : ` Not in it, because nobody told its use: ${leftOut.join(', ')}.`;
  return sectionOf({
    id: 'bill',
    title: 'Bill',
    sentence: `${toCountText(count)} seats, ${input.plan}: ${moneyRangeText(total)} ${per}, an estimate before tax by the prices of ${newest.list.pricedOn}.${left}`,
    body: tableOf({
      caption: 'The lines of the bill',
      rows: toBillRows('today', { newest, others, total, leftOut }),
      empty: 'The bill has no lines.',
      columns: billCsvColumns
        .filter(({ title }) => title !== 'BILL')
        .map(({ title, text }) => ({
          title: title.charAt(0) + title.slice(1).toLowerCase(),
          cell: text,
        })),
    }),
  });
}

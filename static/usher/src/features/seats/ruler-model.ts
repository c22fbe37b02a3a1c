import { t } from '@lingui/core/macro';
import { type BillingPeriod, type Tier } from '../../../../../src/domain/seats/price-book';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { FREE_PLAN_SEATS } from '../../../../../src/domain/seats/plan-features';
import { type Plan } from '../../../../../src/domain/setup/setup';
import { formatCount } from '../../lib/plural';
import { countText } from './count-words';
import { layLabels, type PlacedLabel, type RulerLabel } from './ruler-labels';
import { createRulerScale, isEven, rulerEnd } from './ruler-scale';
import { peopleOf, tierPrice } from './tier-words';

export interface RulerInput {
  readonly plan: Plan;
  readonly billingPeriod: BillingPeriod;
  readonly currency: string;
  /** Of the plan and period, in the newest list; none where it has no such price. */
  readonly tiers: readonly Tier[];
  readonly today: RulerCount;
  /** Missing where as many people are tried as there are. */
  readonly whatIf?: RulerCount;
  /** Annual: what was bought. */
  readonly paidSeats?: number;
}

/** How many people, and what they cost together. */
export interface RulerCount {
  readonly seats: CountRange;
  readonly cost: string;
}

export interface RulerZone {
  readonly id: string;
  readonly kind: 'flat' | 'each' | 'not-known';
  readonly from: number;
  readonly to: number;
  readonly people: string;
  readonly price: string;
}

export interface RulerMark {
  readonly id: 'today' | 'what-if' | 'limit' | 'quantity';
  readonly at: number;
}

export interface RulerModel {
  readonly zones: readonly RulerZone[];
  readonly marks: readonly RulerMark[];
  readonly above: readonly PlacedLabel[];
  readonly below: readonly PlacedLabel[];
  /** How far the members of today reach. */
  readonly filled: number;
  readonly isEven: boolean;
  /** The same in words, for whoever has no room or no eyes for a drawing. */
  readonly rows: readonly RulerRow[];
}

export interface RulerRow {
  readonly id: string;
  readonly people: string;
  readonly says: string;
}

/** Where the price of one more person changes, and where today's and the tried number stand. */
export function toRuler(input: RulerInput): RulerModel {
  const { tiers, today, whatIf, paidSeats } = input;
  const counts = [highest(today.seats), whatIf === undefined ? 0 : highest(whatIf.seats)];
  const reached = [...counts, paidSeats ?? 0, FREE_PLAN_SEATS];
  const end = rulerEnd([...reached, nextTierEnd(tiers, Math.max(...reached))]);
  const scale = createRulerScale(end);
  const zones = tiers
    .filter(({ from }) => from < end)
    .map((tier) => toZone(tier, { end, scale, input }));
  const points = toPoints(input, scale);
  return {
    zones,
    marks: points.flatMap(({ mark }) => (mark === undefined ? [] : [mark])),
    above: layLabels([...zoneLabels(zones, 'above'), ...labelsAt(points, 'above')]),
    below: layLabels([...labelsAt(points, 'below'), ...zoneLabels(zones, 'below')]),
    filled: scale(highest(today.seats)),
    isEven: isEven(end),
    rows: [...zones.map(toZoneRow), ...points.map(({ row }) => row)],
  };
}

/** Where the number is open at the top, the ruler shows what is certain. */
function highest({ atLeast, atMost }: CountRange): number {
  return atMost ?? atLeast;
}

/** The next change of the price is always in sight. */
function nextTierEnd(tiers: readonly Tier[], people: number): number {
  return tiers.find(({ to }) => to !== null && to >= people)?.to ?? people;
}

interface ZoneAt {
  readonly end: number;
  readonly scale: (people: number) => number;
  readonly input: RulerInput;
}

function toZone(tier: Tier, { end, scale, input }: ZoneAt): RulerZone {
  return {
    id: String(tier.from),
    kind: tier.price.kind,
    from: scale(tier.from - 1),
    to: scale(Math.min(tier.to ?? end, end)),
    people: peopleOf(tier),
    price: tierPrice(tier, input),
  };
}

/** Today’s mark and the tried one stand mostly in the middle. */
const OUT_OF_THE_WAY = 0.85;

/** A flat rate and an unknown price are told above the ruler, the price of each below it. */
function zoneLabels(zones: readonly RulerZone[], side: 'above' | 'below'): readonly RulerLabel[] {
  return zones
    .filter(({ kind }) => (kind === 'each') === (side === 'below'))
    .map(({ id, kind, from, to, people, price }) => ({
      id: `zone ${id}`,
      at: kind === 'flat' ? from : kind === 'each' ? from + (to - from) * OUT_OF_THE_WAY : to,
      lines: [people, price],
    }));
}

function toZoneRow({ id, people, price }: RulerZone): RulerRow {
  return { id: `zone ${id}`, people, says: price };
}

interface Point {
  readonly side: 'above' | 'below';
  readonly mark?: RulerMark;
  readonly label: RulerLabel;
  readonly row: RulerRow;
}

function toPoints(input: RulerInput, scale: (people: number) => number): readonly Point[] {
  const { today, whatIf, paidSeats, plan } = input;
  const counted = (id: 'today' | 'what-if', { seats, cost }: RulerCount): Point => {
    const people = countText(seats);
    const words = `${id} ${people}`;
    return toPoint({
      id,
      at: scale(highest(seats)),
      lines: [words, cost],
      people,
      says: `${id}: ${cost}`,
    });
  };
  const limit = {
    id: 'limit' as const,
    at: scale(FREE_PLAN_SEATS),
    lines: [plan === 'free' ? t`pushes stop above 5` : t`Free plan stops at 5`],
    people: t`above 5`,
    says: t`Free plan: pushes stop`,
  };
  return [
    counted('today', today),
    ...(whatIf === undefined ? [] : [counted('what-if', whatIf)]),
    toPoint(limit),
    ...(paidSeats === undefined ? [] : [quantityPoint(paidSeats, scale(paidSeats))]),
  ];
}

function quantityPoint(paidSeats: number, at: number): Point {
  const people = formatCount(paidSeats);
  return toPoint({
    id: 'quantity',
    at,
    lines: [t`bought ${people}`, t`pushes stop above`],
    people: t`above ${people}`,
    says: t`more than were bought: pushes stop`,
  });
}

interface PointWords extends RulerMark, RulerLabel {
  readonly id: RulerMark['id'];
  readonly people: string;
  readonly says: string;
}

function toPoint({ id, at, lines, people, says }: PointWords): Point {
  return {
    side: id === 'today' || id === 'quantity' ? 'above' : 'below',
    mark: { id, at },
    label: { id, at, lines },
    row: { id, people, says },
  };
}

function labelsAt(points: readonly Point[], side: Point['side']): readonly RulerLabel[] {
  return points.filter((point) => point.side === side).map(({ label }) => label);
}

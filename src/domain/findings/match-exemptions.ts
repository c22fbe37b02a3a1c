import { type Exemption } from './exemption';

/** A finding, as far as an exemption names it. */
export interface Exemptible {
  readonly rule: string;
  readonly fingerprint: string;
  readonly subjectKey: string;
}

/** What exemptions make of a finding. */
export interface ExemptionState {
  readonly exemption?: Exemption;
  /** Its review date passed: the finding counts again. */
  readonly expiredExemption?: Exemption;
}

/** Where several cover one finding, the one that holds longest counts. */
export function createExemptionLookup(
  exemptions: readonly Exemption[],
  now: number,
): (finding: Exemptible) => ExemptionState {
  const byRule = new Map<string, Exemption[]>();
  for (const exemption of exemptions)
    byRule.set(exemption.rule, [...(byRule.get(exemption.rule) ?? []), exemption]);
  const longestFirst = (a: Exemption, b: Exemption) => lastDay(b).localeCompare(lastDay(a));
  return (finding) => {
    const ofRule = byRule.get(finding.rule);
    if (ofRule === undefined) return {};
    const covering = ofRule.filter((one) => covers(one, finding));
    const [longest] = covering.sort(longestFirst);
    if (longest === undefined) return {};
    return isExpired(longest, now) ? { expiredExemption: longest } : { exemption: longest };
  };
}

function covers({ fingerprint, subjectKey }: Exemption, finding: Exemptible): boolean {
  if (fingerprint !== undefined) return fingerprint === finding.fingerprint;
  return subjectKey === undefined || subjectKey === finding.subjectKey;
}

function isExpired(exemption: Exemption, now: number): boolean {
  return lastDay(exemption) < new Date(now).toISOString().slice(0, 10);
}

/** A date that cannot be understood allows nothing. */
function lastDay({ reviewOn }: Exemption): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(reviewOn) && !Number.isNaN(Date.parse(reviewOn));
  return isDay ? reviewOn : '';
}

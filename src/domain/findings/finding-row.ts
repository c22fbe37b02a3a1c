import { type Facts } from '../facts/facts';
import { createNames, type Names } from './evidence/names';
import { type Finding } from './evaluate-findings';
import { subjectKeyOf } from './fingerprint';
import { createRemedyPlaces, type RemedyPlace } from './remedy-pages';
import { type Rule, type Subject } from './rule';
import { RULES } from './rules/registry';

/** A finding with everything that people read about it. */
export interface FindingRow
  extends
    Pick<
      Finding,
      | 'rule'
      | 'severity'
      | 'evidence'
      | 'fingerprint'
      | 'isNew'
      | 'exemption'
      | 'expiredExemption'
      | 'about'
    >,
    Pick<Rule, 'title' | 'category' | 'why' | 'remedy' | 'sources'> {
  readonly subject: NamedSubject;
  readonly related: readonly NamedSubject[];
  readonly remedyAt: RemedyPlace;
}

export interface NamedSubject {
  readonly kind: Subject['kind'];
  /** As an exemption names it. */
  readonly key: string;
  readonly name: string;
}

/** In the order of the findings. Throws if a finding is of none of the rules. */
export function toFindingRows(
  findings: readonly Finding[],
  facts: Facts,
  rules: readonly Rule[] = RULES,
): readonly FindingRow[] {
  const names = createNames(facts);
  const placeOf = createRemedyPlaces(facts);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return findings.map(({ subject, related = [], ...finding }) => {
    const rule = byId.get(finding.rule);
    if (rule === undefined) throw new RangeError(`There is no rule ${finding.rule}.`);
    const { title, category, why, remedy, sources } = rule;
    return {
      ...finding,
      ...{ title, category, why, remedy, sources },
      subject: toNamed(subject, facts, names),
      related: related.map((one) => toNamed(one, facts, names)),
      remedyAt: placeOf(rule.remedyAt, subject),
    };
  });
}

function toNamed(subject: Subject, facts: Facts, names: Names): NamedSubject {
  return {
    kind: subject.kind,
    key: subjectKeyOf(subject),
    name: nameOf(subject, facts, names),
  };
}

function nameOf(subject: Subject, { workspace }: Facts, names: Names): string {
  switch (subject.kind) {
    case 'workspace':
      return `workspace ${workspace.slug}`;
    case 'person':
      return names.person(subject.person);
    case 'group':
      return names.group(subject.group);
    case 'project':
      return names.project(subject.project);
    case 'repository':
      return names.repository(subject.repository);
    case 'register-entry':
      return subject.name;
  }
}

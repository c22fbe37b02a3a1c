import { type Subject } from './rule';

/**
 * The same finding has the same fingerprint in every scan: ids alone, no names, no evidence, no order.
 * Readable on purpose, so that an exemption in a file can be told without Usher.
 */
export function fingerprintOf(rule: string, subject: Subject, about?: string): string {
  const key = `${rule}|${subjectKeyOf(subject)}`;
  return about === undefined ? key : `${key}|${escape(about)}`;
}

/** `person|{uuid}`: the same for every rule. */
export function subjectKeyOf(subject: Subject): string {
  return subject.kind === 'workspace' ? subject.kind : `${subject.kind}|${escape(idOf(subject))}`;
}

function idOf(subject: Exclude<Subject, { kind: 'workspace' }>): string {
  switch (subject.kind) {
    case 'person':
      return subject.person;
    case 'group':
      return subject.group;
    case 'project':
      return subject.project;
    case 'repository':
      return subject.repository;
    case 'register-entry':
      return subject.name;
  }
}

/** So that no part can be mistaken for two. */
function escape(part: string): string {
  // An id hardly ever holds either.
  if (!part.includes('%') && !part.includes('|')) return part;
  return part.replaceAll('%', '%25').replaceAll('|', '%7C');
}

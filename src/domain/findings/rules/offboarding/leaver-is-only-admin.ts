import { type Facts } from '../../../facts/facts';
import { type AccountUuid } from '../../../facts/ids';
import { createDepartures, type Departure, missingDepartureCounts } from '../../evidence/leavers';
import { missingAccess, unreadAccess } from '../../evidence/missing-access';
import { count, createNames } from '../../evidence/names';
import { setOf } from '../../evidence/people-sets';
import { type HeldScope, surveyScopes } from '../../evidence/scope-admins';
import { scopeName } from '../../evidence/scopes';
import { subjectKeyOf } from '../../fingerprint';
import { type Match, type Rule, type Subject } from '../../rule';
import { verdict } from '../../verdict';

export const OFF_03: Rule = {
  id: 'OFF-03',
  title: 'Leaver is the only admin somewhere',
  severity: 'critical',
  category: 'offboarding',
  why: 'Nobody else can administer it; and when the account of the last workspace admin is deleted, the workspace may go with it.',
  remedy: 'Make somebody else admin before the account is deactivated.',
  remedyAt: 'user-directory',
  sources: [
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
    'https://confluence.atlassian.com/bbkb/leave-a-workspace-1207179003.html',
    'https://support.atlassian.com/ja/bitbucket-cloud/docs/delete-an-account',
  ],
  needs: [
    'members',
    'directory',
    'groups',
    'projects',
    'project-grants',
    'repositories',
    'repository-grants',
  ],
  find: (evidence) => {
    const { facts, index } = evidence;
    const departureOf = createDepartures(evidence);
    const inState = (wanted: Departure['state']) =>
      setOf(
        index,
        index.roster.accounts.filter((person) => departureOf(person).state === wanted),
      );
    const doubtful = inState('unknown');
    const { held, admins, inDoubt } = surveyScopes(evidence, {
      holders: inState('left'),
      doubtful,
    });
    const missing = [
      ...missingDepartureCounts(evidence, { inDoubt, of: admins }),
      ...(held.some(({ isOpen }) => isOpen) ? missingAccess(facts) : unreadAccess(facts)),
    ];
    const orphaned = held.filter(({ isOpen }) => !isOpen);
    return verdict(
      orphaned.flatMap((scope) => toMatches(scope, { departureOf, facts })),
      missing,
    );
  },
};

function toMatches(
  { subject, admins }: HeldScope,
  { departureOf, facts }: Known,
): readonly Match[] {
  return admins.map((person) => {
    const departure = departureOf(person);
    const why = departure.state === 'left' ? departure.why : '';
    const found = `${count(admins.length, 'admin')} of ${nameOf(subject, facts)}, none of whom stays; this one ${why}.`;
    return {
      subject: { kind: 'person', person },
      about: subjectKeyOf(subject),
      evidence: subject.kind === 'workspace' ? [found] : [found, WORKSPACE_ADMINS],
      related: [subject],
    };
  });
}

interface Known {
  readonly departureOf: (person: AccountUuid) => Departure;
  readonly facts: Facts;
}

function nameOf(subject: Subject, facts: Facts): string {
  return subject.kind === 'workspace'
    ? `workspace ${facts.workspace.slug}`
    : scopeName(subject, createNames(facts));
}

const WORKSPACE_ADMINS = 'Workspace admins administer it too; nobody else will.';

import { createDepartures, type Departure, missingDepartures } from '../../evidence/leavers';
import { missingAccess, unreadAccess } from '../../evidence/missing-access';
import { count } from '../../evidence/names';
import { listScopeAdmins, type ScopeAdmins } from '../../evidence/scope-admins';
import { subjectKeyOf } from '../../fingerprint';
import { type Match, type Rule } from '../../rule';
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
    const { facts } = evidence;
    const departureOf = createDepartures(evidence);
    const scopes = listScopeAdmins(evidence).map((scope) => ({
      ...scope,
      departures: scope.admins.map(departureOf),
    }));
    const orphaned = scopes.filter(({ departures }) =>
      departures.every(({ state }) => state === 'left'),
    );
    const isAnyOpen = orphaned.some(({ isOpen }) => isOpen);
    const missing = [
      ...missingDepartures(
        evidence,
        scopes.flatMap(({ departures }) => departures),
      ),
      ...(isAnyOpen ? missingAccess(facts) : unreadAccess(facts)),
    ];
    return verdict(orphaned.filter(({ isOpen }) => !isOpen).flatMap(toMatches), missing);
  },
};

function toMatches({
  subject,
  name,
  admins,
  departures,
}: ScopeAdmins & { readonly departures: readonly Departure[] }): readonly Match[] {
  return admins.map((person, at) => {
    const departure = departures[at];
    const why = departure?.state === 'left' ? departure.why : '';
    const found = `${count(admins.length, 'admin')} of ${name}, none of whom stays; this one ${why}.`;
    return {
      subject: { kind: 'person', person },
      about: subjectKeyOf(subject),
      evidence: subject.kind === 'workspace' ? [found] : [found, WORKSPACE_ADMINS],
      related: [subject],
    };
  });
}

const WORKSPACE_ADMINS = 'Workspace admins administer it too; nobody else will.';

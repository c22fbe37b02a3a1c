import { type RegisterEntry } from '../../brought-facts';
import { createDepartures, missingDepartures } from '../../evidence/leavers';
import { type Missing, type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

const RUNS_SOMETHING: ReadonlySet<RegisterEntry['kind']> = new Set([
  'oauth-consumer',
  'connect-app',
  'service-account',
]);

const NOT_COLLECTED: Missing = {
  need: 'pipeline-variables',
  detail: 'personal API tokens and variables of pipelines are not read',
  isPart: true,
};

export const OFF_07: Rule = {
  id: 'OFF-07',
  title: 'Automation runs as the leaver',
  severity: 'high',
  category: 'offboarding',
  why: 'When the account is deactivated, its SSH keys and tokens stop working, and builds break.',
  remedy: 'Move it to an access token or key of the repository first, then go on.',
  remedyAt: 'access-tokens',
  sources: [
    'https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-api-tokens/',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
    'https://community.atlassian.com/forums/Trust-Security-articles/How-to-Use-Free-Atlassian-Service-Accounts/ba-p/3235887',
  ],
  needs: ['register', 'members', 'directory', 'pipeline-variables'],
  find: (evidence) => {
    const { register } = evidence;
    if (register === undefined) return cannotTell('register', 'pipeline-variables');
    const departureOf = createDepartures(evidence);
    const owned = register.value.flatMap(({ name, kind, owner }) =>
      owner === undefined || !RUNS_SOMETHING.has(kind)
        ? []
        : [{ name, owner, departure: departureOf(owner) }],
    );
    const matches = owned.flatMap(({ name, owner, departure }) => {
      if (departure.state !== 'left') return [];
      const found = `${name} is written down in the name of somebody who ${departure.why}.`;
      const related = [{ kind: 'person' as const, person: owner }];
      return [{ subject: { kind: 'register-entry' as const, name }, evidence: [found], related }];
    });
    const departures = owned.map(({ departure }) => departure);
    return verdict(matches, [...missingDepartures(evidence, departures), NOT_COLLECTED]);
  },
};

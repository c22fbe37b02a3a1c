import { type Rule } from '../../rule';
import { cannotTell } from '../../verdict';

export const OFF_09: Rule = {
  id: 'OFF-09',
  title: 'Open pull requests of the leaver, or waiting for them',
  severity: 'low',
  category: 'offboarding',
  why: 'The work stays where it is, and nobody is told.',
  remedy: 'Hand the pull requests over.',
  remedyAt: 'repository-details',
  sources: ['https://developer.atlassian.com/cloud/bitbucket/rest/'],
  needs: ['pull-requests'],
  find: () => cannotTell('pull-requests'),
};

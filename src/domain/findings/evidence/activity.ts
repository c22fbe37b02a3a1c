import { type Activity } from '../../activity/classify-activity';
import { createActivityOf } from '../../activity/classify-members';
import { type SignalSource } from '../../activity/signal';
import { type Account } from '../../facts/facts';
import { type Evidence } from '../rule';
import { oncePer } from '../../once-per';

/** How a finding names where it knows from, with the one doubt that matters there. */
export const SOURCE_WORDS: Readonly<Record<SignalSource, string>> = {
  membership: 'the workspace’s own last access',
  directory: 'the directory, which may not count git traffic',
  organization: 'the organization, which does not count git traffic',
  commits: 'a commit',
  'pull-requests': 'a pull request',
  'access-key': 'an access key they added',
};

/** Once for all rules. */
export const createActivityLookup: (evidence: Evidence) => (account: Account) => Activity = oncePer(
  ({ facts, directory, organization, thresholds, now }) =>
    createActivityOf(
      {
        facts,
        ...(directory && { directory: { people: directory.value, asOf: directory.asOf } }),
        ...(organization && { organization }),
      },
      { inactiveDays: thresholds.inactiveDays, now },
    ),
);

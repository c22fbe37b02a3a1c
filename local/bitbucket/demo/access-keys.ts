import { type PublicKeyWanted } from '../public-key';

/** One key, on every place that it stands on; `by` is who added it, as in people.ts. */
export interface DemoKey extends PublicKeyWanted {
  readonly label: string;
  readonly by: string;
  readonly projects?: readonly string[];
  readonly repositories?: readonly string[];
  readonly addedDaysAgo: number;
  readonly usedDaysAgo: number | 'never';
}

/** Six keys in ten places. */
export const ACCESS_KEYS: readonly DemoKey[] = [
  // Whoever has this one reads five repositories of four projects.
  {
    label: 'ci-runner',
    algorithm: 'ssh-ed25519',
    seed: 'ci-runner',
    by: 'isolheim',
    repositories: ['pay-api', 'web-checkout', 'tls-monorepo', 'ops-terraform', 'tls-release'],
    addedDaysAgo: 610,
    usedDaysAgo: 0,
  },
  // Not used for two years.
  {
    label: 'reconcile-box',
    algorithm: 'ssh-rsa',
    bits: 4096,
    seed: 'reconcile-box',
    by: 'jkowalski',
    repositories: ['pay-reconcile'],
    addedDaysAgo: 980,
    usedDaysAgo: 741,
  },
  // 1024 bits can be broken.
  {
    label: 'render farm',
    algorithm: 'ssh-rsa',
    bits: 1024,
    seed: 'render farm',
    by: 'lferrante',
    repositories: ['render-scripts'],
    addedDaysAgo: 1150,
    usedDaysAgo: 1,
  },
  // Henrik Sand added it, and left.
  {
    label: 'backup-nas',
    algorithm: 'ssh-rsa',
    bits: 3072,
    seed: 'backup-nas',
    by: 'hsand',
    repositories: ['ops-backup'],
    addedDaysAgo: 880,
    usedDaysAgo: 2,
  },
  // Never used.
  {
    label: 'device-lab',
    algorithm: 'ssh-ed25519',
    seed: 'device-lab',
    by: 'tbakare',
    repositories: ['mob-e2e'],
    addedDaysAgo: 45,
    usedDaysAgo: 'never',
  },
  // On the project: reads every repository of it, those to come too.
  {
    label: 'SparkleShare mirror',
    algorithm: 'ssh-ed25519',
    seed: 'SparkleShare mirror',
    by: 'lferrante',
    projects: ['ART'],
    addedDaysAgo: 400,
    usedDaysAgo: 3,
  },
];

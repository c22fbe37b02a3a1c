import { type Plan } from '../setup/setup';

export const MACHINE_TASKS = [
  'read',
  'write',
  'pipeline-to-cloud',
  'pipeline-reads-repository',
  'manage-permissions',
  'read-with-usher',
  'contractor',
] as const;
export type MachineTask = (typeof MACHINE_TASKS)[number];

export const MACHINE_REACHES = [
  'one-repository',
  'one-project',
  'some-repositories',
  'everything',
] as const;
export type MachineReach = (typeof MACHINE_REACHES)[number];

/** What somebody answers before a credential is proposed. */
export interface MachineNeed {
  readonly task: MachineTask;
  /** Asked where it reads or writes. */
  readonly reach: MachineReach;
  /** `ssh-only`: a tool that knows nothing else, like SparkleShare. `https`: it can keep a token, or needs the API. */
  readonly transport: 'ssh-only' | 'https' | 'either';
  /** A person stands behind it, whose name belongs on the commits: an artist who does not use git. */
  readonly isForPerson: boolean;
  readonly plan: Plan | 'not-known';
  readonly ssoIsEnforced: 'yes' | 'no' | 'not-known';
}

import {
  type FunctionName,
  type FUNCTIONS,
  type PayloadOf,
  type ValueOf,
} from '../contract/functions';
import { getRepository, NotInFactsError } from '../domain/access/access-index';
import { accountUuid, repositoryUuid } from '../domain/facts/ids';
import { answerProjectAccess } from './answers/project-access';
import { answerProjectPersonAccess } from './answers/project-person-access';
import { answerRepositoryAccess } from './answers/repository-access';
import { type CallerOf } from './authorize';
import { type Deps } from './compose';
import { ContractFailure } from './contract-failure';
import { withBraces } from './request-context';
import { estimate } from './scan/estimate';
import { toCancelled, toStarted, toStatus } from './scan/scan-state';
import { stepScan } from './scan/step-scan';

/** What each function does once its caller is known: typed with the role that contract/ demands. */
export type Functions = {
  readonly [Name in FunctionName]: (
    deps: Deps,
    caller: CallerOf[(typeof FUNCTIONS)[Name]['role']],
    payload: PayloadOf<Name>,
  ) => Promise<ValueOf[Name]>;
};

export const functions: Functions = {
  getWorkspace: async ({ scans, facts }, { workspace }) => {
    const [state, manifest] = await Promise.all([scans.find(), facts.findManifest()]);
    return { workspace, scan: toStatus(state), ...(manifest && { facts: manifest }) };
  },
  getFactsChunk: async ({ chunks }, _caller, { hash }) => {
    const base64 = await chunks.findText(hash);
    if (base64 !== undefined) return { hash, base64 };
    throw new ContractFailure(
      'outdated',
      'A newer scan has replaced these facts. Load them again.',
    );
  },
  estimateScan: (deps, caller) => estimate(deps, caller),
  startScan: async ({ scans, clock }) =>
    toStatus(await scans.update((state) => toStarted(state, clock.now()))),
  stepScan: (deps, caller) => stepScan(deps, caller),
  cancelScan: async ({ scans, clock }) =>
    toStatus(await scans.update((state) => toCancelled(state, clock.now()))),
  getProjectAccess: async ({ facts }, { project }) =>
    answerProjectAccess(await facts.getIndex(), project),
  getProjectRepositoryAccess: async ({ facts }, { project }, payload) => {
    const index = await facts.getIndex();
    const uuid = repositoryUuid(withBraces(payload.repository));
    if (getRepository(index, uuid).project !== project)
      throw new NotInFactsError('repository', uuid);
    return answerRepositoryAccess(index, uuid);
  },
  getProjectPersonAccess: async ({ facts }, { project }, payload) =>
    answerProjectPersonAccess(
      await facts.getIndex(),
      project,
      accountUuid(withBraces(payload.person)),
    ),
  getRepositoryAccess: async ({ facts }, { repository }) =>
    answerRepositoryAccess(await facts.getIndex(), repository),
};

import { getRepository, NotInFactsError } from '../domain/access/access-index';
import { accountUuid, repositoryUuid } from '../domain/facts/ids';
import { answerBranchGates } from './answers/branch-gates';
import { answerProjectAccess } from './answers/project-access';
import { answerProjectPersonAccess } from './answers/project-person-access';
import { answerQuestion } from './answers/question';
import { answerRepositoryAccess } from './answers/repository-access';
import { withSeatImpact } from './answers/seat-impact';
import { answerBranches } from './branches/answer-branches';
import { ContractFailure } from './contract-failure';
import { mailFunctions } from './digest/mail-functions';
import { matchDirectory } from './directory/match-directory';
import { type Functions } from './function-table';
import { findDayManifest } from './history/day-manifest';
import { planFunctions } from './plans/plan-functions';
import { withBraces } from './request-context';
import { describeScan, scanFunctions } from './scan/scan-functions';
import { groupSyncFunctions } from './settings/group-sync-functions';
import { protectionFunctions } from './settings/protection-functions';
import { roleTemplateFunctions } from './settings/role-template-functions';
import { settingsFunctions } from './settings/settings-functions';
import { toLoaded, uploadFunctions } from './uploads/upload-functions';

export const functions: Functions = {
  ...settingsFunctions,
  ...protectionFunctions,
  ...roleTemplateFunctions,
  ...groupSyncFunctions,
  ...uploadFunctions,
  ...mailFunctions,
  ...planFunctions,
  getWorkspace: async (deps, { workspace }) => {
    const { scans, facts, uploads } = deps;
    const [scan, manifest, files, days] = await Promise.all([
      describeScan(deps),
      facts.findManifest(),
      uploads.findFiles(),
      scans.findDays(),
    ]);
    return {
      workspace,
      scan,
      ...(manifest && { facts: manifest }),
      loaded: toLoaded(files),
      days: days.map(({ day, scannedAt }) => ({ day, scannedAt })),
    };
  },
  getDay: async ({ scans }, _caller, { day }) => {
    // Days first: a dictionary only grows, so that a newer one fits them, and an older one may not.
    const days = await scans.findDays();
    const found = days.find((kept) => kept.day === day);
    const manifest = found && findDayManifest(days, found, await scans.findFacts());
    if (manifest) return manifest;
    throw new ContractFailure('not-in-facts', `No facts of ${day} are kept. Choose another day.`);
  },
  getFactsChunk: async ({ chunks, uploads, plans }, _caller, { hash }) => {
    const base64 =
      (await chunks.findText(hash)) ??
      (await uploads.findText(hash)) ??
      (await plans.findText(hash));
    if (base64 !== undefined) return { hash, base64 };
    throw new ContractFailure(
      'outdated',
      'A newer scan has replaced these facts. Load them again.',
    );
  },
  matchDirectory,
  ...scanFunctions,
  getProjectAccess: (deps, { project }) =>
    withSeatImpact(deps, (index) => answerProjectAccess(index, project)),
  getProjectRepositoryAccess: (deps, { project }, payload) => {
    const uuid = repositoryUuid(withBraces(payload.repository));
    return withSeatImpact(deps, (index) => {
      if (getRepository(index, uuid).project !== project)
        throw new NotInFactsError('repository', uuid);
      return answerRepositoryAccess(index, uuid);
    });
  },
  getProjectPersonAccess: async ({ facts }, { project }, payload) =>
    answerProjectPersonAccess(
      await facts.getIndex(),
      project,
      accountUuid(withBraces(payload.person)),
    ),
  getRepositoryAccess: (deps, { repository }) =>
    withSeatImpact(deps, (index) => answerRepositoryAccess(index, repository)),
  listBranches: answerBranches,
  getBranchGates: answerBranchGates,
  answerQuestion,
};

import * as v from 'valibot';
import { protectedPersonPayload, unprotectPayload } from './protected-people';
import { branchGatesPayload } from './branch-gates';
import { branchesPayload } from './branches';
import { matchDirectoryPayload } from './directory';
import {
  applyFixPayload,
  keepPlanPayload,
  planPayload,
  planRulesPayload,
  previewFixPayload,
  tickPayload,
  undoFixPayload,
  verifyPlanPayload,
} from './plans';
import { priceBookPayload, resetPriceBookPayload } from './price-book';
import { questionPayload } from './questions';
import { groupSyncPayload } from './group-sync';
import { roleTemplateNamePayload, roleTemplatePayload } from './role-templates';
import { scanSchedulePayload } from './schedules';
import {
  exemptionPayload,
  exemptionTargetPayload,
  manualCheckPayload,
  registerEntryNamePayload,
  registerEntryPayload,
  retentionPayload,
  setupPayload,
  thresholdsPayload,
  undoSettingsPayload,
} from './settings';
import {
  codePayload,
  digestSchedulePayload,
  recipientAddressPayload,
  recipientPayload,
  senderPayload,
} from './mail';
import { typedDate } from './typed-text';
import {
  beginUploadPayload,
  loadedKindPayload,
  uploadChunkPayload,
  uploadPayload,
} from './uploads';

/**
 * Every function a page may call: the role its caller needs and what it takes. Authorization is by
 * function, never by page; the ids of workspace, project and repository come from Forge's context.
 */
export const FUNCTIONS = {
  getWorkspace: { role: 'workspace-admin', payload: v.strictObject({}) },
  getFactsChunk: { role: 'workspace-admin', payload: v.strictObject({ hash: v.string() }) },
  estimateScan: { role: 'workspace-admin', payload: v.strictObject({}) },
  startScan: { role: 'workspace-admin', payload: v.strictObject({}) },
  stepScan: { role: 'workspace-admin', payload: v.strictObject({}) },
  cancelScan: { role: 'workspace-admin', payload: v.strictObject({}) },
  /** One of the kept days. */
  getDay: { role: 'workspace-admin', payload: v.strictObject({ day: typedDate }) },
  beginUpload: { role: 'workspace-admin', payload: beginUploadPayload },
  putUploadChunk: { role: 'workspace-admin', payload: uploadChunkPayload },
  commitUpload: { role: 'workspace-admin', payload: uploadPayload },
  abandonUpload: { role: 'workspace-admin', payload: uploadPayload },
  /** Takes a loaded file away again. */
  removeLoaded: { role: 'workspace-admin', payload: loadedKindPayload },
  /** Whose addresses these are; asked of Bitbucket as the caller. */
  matchDirectory: { role: 'workspace-admin', payload: matchDirectoryPayload },
  getSettings: { role: 'workspace-admin', payload: v.strictObject({}) },
  /** Puts one part back to what it was before its last change. */
  undoSettings: { role: 'workspace-admin', payload: undoSettingsPayload },
  saveSetup: { role: 'workspace-admin', payload: setupPayload },
  saveThresholds: { role: 'workspace-admin', payload: thresholdsPayload },
  saveRetention: { role: 'workspace-admin', payload: retentionPayload },
  /** When the app scans by itself. */
  saveScanSchedule: { role: 'workspace-admin', payload: scanSchedulePayload },
  saveExemption: { role: 'workspace-admin', payload: exemptionPayload },
  removeExemption: { role: 'workspace-admin', payload: exemptionTargetPayload },
  saveProtectedPerson: { role: 'workspace-admin', payload: protectedPersonPayload },
  removeProtectedPerson: { role: 'workspace-admin', payload: unprotectPayload },
  /** What newcomers get. */
  saveRoleTemplate: { role: 'workspace-admin', payload: roleTemplatePayload },
  removeRoleTemplate: { role: 'workspace-admin', payload: roleTemplateNamePayload },
  saveGroupSync: { role: 'workspace-admin', payload: groupSyncPayload },
  saveManualCheck: { role: 'workspace-admin', payload: manualCheckPayload },
  saveRegisterEntry: { role: 'workspace-admin', payload: registerEntryPayload },
  removeRegisterEntry: { role: 'workspace-admin', payload: registerEntryNamePayload },
  savePriceBook: { role: 'workspace-admin', payload: priceBookPayload },
  resetPriceBook: { role: 'workspace-admin', payload: resetPriceBookPayload },
  /** The digests that are kept, newest first. */
  getDigests: { role: 'workspace-admin', payload: v.strictObject({}) },
  getMail: { role: 'workspace-admin', payload: v.strictObject({}) },
  saveSender: { role: 'workspace-admin', payload: senderPayload },
  removeSender: { role: 'workspace-admin', payload: v.strictObject({}) },
  addRecipient: { role: 'workspace-admin', payload: recipientAddressPayload },
  /** Mails a code to a recipient; who types it in confirms them. */
  sendCode: { role: 'workspace-admin', payload: recipientPayload },
  confirmRecipient: { role: 'workspace-admin', payload: codePayload },
  /** They get the digest also though they are no admin. */
  keepRecipient: { role: 'workspace-admin', payload: recipientPayload },
  removeRecipient: { role: 'workspace-admin', payload: recipientPayload },
  sendTestMail: { role: 'workspace-admin', payload: recipientPayload },
  saveDigestSchedule: { role: 'workspace-admin', payload: digestSchedulePayload },
  /** Takes an upload of kind `plan` or `plan-result` in. */
  keepPlan: { role: 'workspace-admin', payload: keepPlanPayload },
  listPlans: { role: 'workspace-admin', payload: v.strictObject({}) },
  getPlan: { role: 'workspace-admin', payload: planPayload },
  /** The file that the companion carries out. */
  exportPlan: { role: 'workspace-admin', payload: planPayload },
  removePlan: { role: 'workspace-admin', payload: planPayload },
  askApproval: { role: 'workspace-admin', payload: planPayload },
  /** Somebody else than who made, kept or asked. */
  approvePlan: { role: 'workspace-admin', payload: planPayload },
  withdrawApproval: { role: 'workspace-admin', payload: planPayload },
  /** A step that people do by hand was done, or not after all. */
  tickStep: { role: 'workspace-admin', payload: tickPayload },
  /** Reads what the plan touches again. */
  verifyPlan: { role: 'workspace-admin', payload: verifyPlanPayload },
  savePlanRules: { role: 'workspace-admin', payload: planRulesPayload },
  /** What the app may change itself, as the caller; nothing is sent but reads. */
  previewFix: { role: 'workspace-admin', payload: previewFixPayload },
  applyFix: { role: 'workspace-admin', payload: applyFixPayload },
  undoFix: { role: 'workspace-admin', payload: undoFixPayload },
  listFixes: { role: 'workspace-admin', payload: v.strictObject({}) },
  getProjectAccess: { role: 'project-admin', payload: v.strictObject({}) },
  /** `repository` must belong to the project of the context. */
  getProjectRepositoryAccess: {
    role: 'project-admin',
    payload: v.strictObject({ repository: v.string() }),
  },
  /** `person` must reach the project of the context. */
  getProjectPersonAccess: {
    role: 'project-admin',
    payload: v.strictObject({ person: v.string() }),
  },
  getRepositoryAccess: { role: 'repository-admin', payload: v.strictObject({}) },
  /** The page of a repository is about its own; on the others `repository` must belong to what they are about. */
  listBranches: { role: 'page-admin', payload: branchesPayload },
  getBranchGates: { role: 'page-admin', payload: branchGatesPayload },
  answerQuestion: { role: 'page-admin', payload: questionPayload },
} as const;

export type FunctionName = keyof typeof FUNCTIONS;
export type Role = (typeof FUNCTIONS)[FunctionName]['role'];
export type PayloadOf<Name extends FunctionName> = v.InferOutput<
  (typeof FUNCTIONS)[Name]['payload']
>;

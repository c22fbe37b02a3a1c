import * as v from 'valibot';
import { protectedPersonPayload, unprotectPayload } from './protected-people';
import {
  type ProjectAccess,
  type ProjectPersonAccess,
  type RepositoryAccess,
} from './access-answers';
import { type BranchGates, branchGatesPayload } from './branch-gates';
import { type BranchList, branchesPayload } from './branches';
import { type DirectoryMatches, matchDirectoryPayload } from './directory';
import {
  applyFixPayload,
  type FixAnswer,
  type FixList,
  type FixPreview,
  keepPlanPayload,
  type PlanExport,
  type PlanList,
  planPayload,
  planRulesPayload,
  type PlanView,
  previewFixPayload,
  tickPayload,
  undoFixPayload,
  type VerifyAnswer,
  verifyPlanPayload,
} from './plans';
import { priceBookPayload, resetPriceBookPayload } from './price-book';
import { type AnsweredQuestion, questionPayload } from './questions';
import { type ScanEstimate, type ScanStatus } from './scan-status';
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
  type SettingsAnswer,
  type SettingsView,
  setupPayload,
  thresholdsPayload,
  undoSettingsPayload,
} from './settings';
import {
  codePayload,
  type CodeAnswer,
  type KeptDigest,
  digestSchedulePayload,
  type MailAnswer,
  type MailView,
  recipientAddressPayload,
  recipientPayload,
  senderPayload,
} from './mail';
import { typedDate } from './typed-text';
import {
  beginUploadPayload,
  type LoadedFiles,
  loadedKindPayload,
  uploadChunkPayload,
  uploadPayload,
  type UploadTicket,
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

export interface ValueOf {
  getWorkspace: WorkspaceView;
  getFactsChunk: FactsChunk;
  estimateScan: ScanEstimate;
  startScan: ScanStatus;
  stepScan: ScanStatus;
  cancelScan: ScanStatus;
  getDay: FactsManifest;
  beginUpload: UploadTicket;
  putUploadChunk: { readonly at: number };
  commitUpload: LoadedFiles;
  abandonUpload: LoadedFiles;
  removeLoaded: LoadedFiles;
  matchDirectory: DirectoryMatches;
  getSettings: SettingsView;
  undoSettings: SettingsAnswer;
  saveSetup: SettingsAnswer;
  saveThresholds: SettingsAnswer;
  saveRetention: SettingsAnswer;
  saveScanSchedule: SettingsAnswer;
  saveExemption: SettingsAnswer;
  removeExemption: SettingsAnswer;
  saveProtectedPerson: SettingsAnswer;
  removeProtectedPerson: SettingsAnswer;
  saveRoleTemplate: SettingsAnswer;
  removeRoleTemplate: SettingsAnswer;
  saveGroupSync: SettingsAnswer;
  saveManualCheck: SettingsAnswer;
  saveRegisterEntry: SettingsAnswer;
  removeRegisterEntry: SettingsAnswer;
  savePriceBook: SettingsAnswer;
  resetPriceBook: SettingsAnswer;
  getDigests: readonly KeptDigest[];
  getMail: MailView;
  saveSender: MailAnswer;
  removeSender: MailAnswer;
  addRecipient: MailAnswer;
  sendCode: MailAnswer;
  confirmRecipient: CodeAnswer;
  keepRecipient: MailAnswer;
  removeRecipient: MailAnswer;
  sendTestMail: MailAnswer;
  saveDigestSchedule: SettingsAnswer;
  keepPlan: PlanView;
  listPlans: PlanList;
  getPlan: PlanView;
  exportPlan: PlanExport;
  removePlan: PlanList;
  askApproval: PlanView;
  approvePlan: PlanView;
  withdrawApproval: PlanView;
  tickStep: PlanView;
  verifyPlan: VerifyAnswer;
  savePlanRules: SettingsAnswer;
  previewFix: FixPreview;
  applyFix: FixAnswer;
  undoFix: FixAnswer;
  listFixes: FixList;
  getProjectAccess: ProjectAccess;
  getProjectRepositoryAccess: RepositoryAccess;
  getProjectPersonAccess: ProjectPersonAccess;
  getRepositoryAccess: RepositoryAccess;
  listBranches: BranchList;
  getBranchGates: BranchGates;
  answerQuestion: AnsweredQuestion;
}

export interface WorkspaceView {
  readonly workspace: { readonly uuid: string; readonly slug: string; readonly name: string };
  readonly scan: ScanStatus;
  /** What the app's own scan read. Missing before the first page of the first scan is stored. */
  readonly facts?: FactsManifest;
  /** What admins have loaded beside it; `mergeLoaded` makes one of both. */
  readonly loaded: LoadedFiles;
  /** Days whose facts are kept, newest first. */
  readonly days: readonly KeptDayHead[];
}

export interface KeptDayHead {
  /** ISO date (UTC). */
  readonly day: string;
  /** When the last scan of that day ended, milliseconds since 1970. */
  readonly scannedAt: number;
}

/** Where the facts are: chunks, and how they are put together. */
export type FactsManifest = {
  readonly chunks: readonly { readonly hash: string; readonly bytes: number }[];
} & (
  | {
      /**
       * `snapshot`: the chunks, joined, are one snapshot file. `journal`: the first scan still runs (or
       * stopped); each chunk is a gzip of scan records and can be read by itself.
       */
      readonly form: 'snapshot' | 'journal';
    }
  | PartsManifest
  | DayManifest
);

/** First so many pieces of the dictionary, then the part of access, joined; the rest, joined, are details. */
export interface PartsManifest {
  readonly form: 'parts';
  readonly names: number;
  readonly access: number;
}

/** First so many pieces of the dictionary, then the keyframe, joined; differences are in the rest. */
export interface DayManifest {
  readonly form: 'day';
  readonly names: number;
  readonly keyframe: number;
  /** Oldest first, each a part of one chunk (by its place among all). */
  readonly differences: readonly {
    readonly chunk: number;
    readonly from: number;
    readonly to: number;
  }[];
}

/** At most 400 KB as it crosses the bridge. */
export interface FactsChunk {
  readonly hash: string;
  readonly base64: string;
}

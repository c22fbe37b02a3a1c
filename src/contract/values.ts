import {
  type ProjectAccess,
  type ProjectPersonAccess,
  type RepositoryAccess,
} from './access-answers';
import { type BranchGates } from './branch-gates';
import { type BranchList } from './branches';
import { type DirectoryMatches } from './directory';
import {
  type FixAnswer,
  type FixList,
  type FixPreview,
  type PlanExport,
  type PlanList,
  type PlanView,
  type VerifyAnswer,
} from './plans';
import { type AnsweredQuestion } from './questions';
import { type ScanEstimate, type ScanStatus } from './scan-status';
import { type SettingsAnswer, type SettingsView } from './settings';
import { type CodeAnswer, type KeptDigest, type MailAnswer, type MailView } from './mail';
import { type LoadedFiles, type UploadTicket } from './uploads';
import { type FactsChunk, type FactsManifest, type WorkspaceView } from './workspace-view';

/** What each function answers. */
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

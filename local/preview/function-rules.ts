import { type FunctionName } from '../../src/contract/functions';
import { type Response as ContractResponse } from '../../src/contract/response';

/** What may become of a call: `may` goes to the resolver, a sentence says why it does not. */
type Rule = 'may' | { readonly refused: string };

const NOTHING_CHANGES: Rule = {
  refused: 'nothing is changed in Bitbucket. Do it there, or install Usher.',
};
const NO_MAIL: Rule = { refused: 'it sends no mail and keeps no address. Install Usher for that.' };
const NOTHING_BY_ITSELF: Rule = {
  refused: 'nothing runs by itself. Press Scan now where you want newer facts.',
};
const NOBODY_ELSE: Rule = {
  refused: 'nobody but you sees it, so nobody else can be asked to agree.',
};

/**
 * Every function of the app. Settings, exemptions, loaded files and plans are Usher's own: answers need them,
 * so they are taken, in memory until the preview ends. Nothing that leaves this machine but reads is.
 */
const RULES: Readonly<Record<FunctionName, Rule>> = {
  ...all('may', [
    ...([
      'getWorkspace',
      'getFactsChunk',
      'getDay',
      'getSettings',
      'getDigests',
      'getMail',
    ] as const),
    ...(['estimateScan', 'startScan', 'stepScan', 'cancelScan', 'matchDirectory'] as const),
    ...(['getProjectAccess', 'getProjectRepositoryAccess', 'getProjectPersonAccess'] as const),
    ...(['getRepositoryAccess', 'listBranches', 'getBranchGates', 'answerQuestion'] as const),
    ...(['listPlans', 'getPlan', 'exportPlan', 'verifyPlan', 'previewFix', 'listFixes'] as const),
    ...([
      'beginUpload',
      'putUploadChunk',
      'commitUpload',
      'abandonUpload',
      'removeLoaded',
    ] as const),
    ...(['keepPlan', 'removePlan', 'tickStep', 'savePlanRules', 'undoSettings'] as const),
    ...(['saveSetup', 'saveThresholds', 'saveRetention', 'saveManualCheck'] as const),
    ...(['saveExemption', 'removeExemption', 'saveRegisterEntry', 'removeRegisterEntry'] as const),
    ...(['saveProtectedPerson', 'removeProtectedPerson', 'saveGroupSync'] as const),
    ...(['saveRoleTemplate', 'removeRoleTemplate', 'savePriceBook', 'resetPriceBook'] as const),
  ]),
  ...all(NOTHING_CHANGES, ['applyFix', 'undoFix']),
  ...all(NO_MAIL, [
    ...(['saveSender', 'removeSender', 'addRecipient', 'sendCode', 'confirmRecipient'] as const),
    ...(['keepRecipient', 'removeRecipient', 'sendTestMail'] as const),
  ]),
  ...all(NOTHING_BY_ITSELF, ['saveScanSchedule', 'saveDigestSchedule']),
  ...all(NOBODY_ELSE, ['askApproval', 'approvePlan', 'withdrawApproval']),
};

/** Facts that a token has read would be replaced by what Forge may read. */
const SCANS: readonly string[] = ['startScan', 'stepScan'] satisfies FunctionName[];
const READ_ONCE =
  'it was started with --as-companion, which reads once. Stop it and start it again for newer facts.';

/** The sentence to answer with instead of calling the function; nothing when it may be called. */
export function findRefusal(functionKey: string, isCompanion: boolean): string | undefined {
  const rule = Object.hasOwn(RULES, functionKey)
    ? RULES[functionKey as FunctionName]
    : { refused: 'it does not know this.' };
  if (rule !== 'may') return `Read-only preview: ${rule.refused}`;
  const isScan = isCompanion && SCANS.includes(functionKey);
  return isScan ? `Read-only preview: ${READ_ONCE}` : undefined;
}

/** As a resolver would answer it: the page shows the sentence where it shows errors. */
export function toRefusedResponse(message: string): ContractResponse<never> {
  return { ok: false, error: { code: 'bad-request', message } };
}

function all<Name extends FunctionName>(
  rule: Rule,
  names: readonly Name[],
): Readonly<Record<Name, Rule>> {
  // One entry for each name, which TypeScript cannot follow.
  return Object.fromEntries(names.map((name) => [name, rule])) as Record<Name, Rule>;
}

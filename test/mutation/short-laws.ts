import * as fc from 'fast-check';

/** Thousands of mutants each run the laws that reach them: a mutant that lives so long has had its chance. */
const SHORT_LAWS = { interruptAfterTimeLimit: 300, markInterruptAsFailure: false };

/** On a busy machine the time may be over before the first case: that says nothing against the mutant. */
function throwUnlessOutOfTime(details: fc.RunDetails<unknown>): void {
  if (!details.failed || (details.interrupted && details.counterexample === null)) return;
  throw new Error(fc.defaultReportMessage(details));
}

// The plugin that replaces it is given to each law by itself; here it must hold for all.
// eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
fc.configureGlobal({ ...SHORT_LAWS, reporter: throwUnlessOutOfTime });

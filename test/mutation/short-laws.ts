import * as fc from 'fast-check';

/** Thousands of mutants each run the laws that reach them: a mutant that lives so long has had its chance. */
const SHORT_LAWS = { interruptAfterTimeLimit: 300, markInterruptAsFailure: false };

// The plugin that replaces these two names is given to each law by itself; here it must hold for all.
fc.configureGlobal(SHORT_LAWS);

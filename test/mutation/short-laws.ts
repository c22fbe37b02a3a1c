import * as fc from 'fast-check';

/** Thousands of mutants each run the laws that reach them: a mutant that lives so long has had its chance. */
fc.configureGlobal({ interruptAfterTimeLimit: 300, markInterruptAsFailure: false });

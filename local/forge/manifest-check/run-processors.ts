import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { type Problem } from './problem';

const VALIDATIONS = [
  ValidationTypes.FULL,
  ValidationTypes.PRODUCT_TRIGGER,
  ValidationTypes.DEPRECATED_EGRESS_PERMISSIONS,
  ValidationTypes.DEPRECATED_CSP_METHOD,
];

/** Forge's own validators, as `forge deploy` runs them, on one manifest file and what lies beside it. */
export async function runProcessors(manifestFile: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const validation of VALIDATIONS) {
    const processor = ProcessorBuilder.instance().withValidation(validation).build();
    // `success` is false for mere warnings, so only the levels decide.
    const { errors = [] } = await processor.process(manifestFile);
    for (const { level, message, line } of errors)
      problems.push({
        level: level === 'error' ? 'error' : 'warning',
        message,
        ...(line !== undefined && { line }),
      });
  }
  return problems;
}

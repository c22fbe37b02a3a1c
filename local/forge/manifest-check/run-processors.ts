import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { type Problem } from './problem';

const VALIDATIONS = [
  ValidationTypes.FULL,
  ValidationTypes.PRODUCT_TRIGGER,
  ValidationTypes.DEPRECATED_EGRESS_PERMISSIONS,
  ValidationTypes.DEPRECATED_CSP_METHOD,
];

/** https://developer.atlassian.com/platform/forge/changelog/#CHANGE-3209 */
export const DEPRECATED_RUNTIMES = ['nodejs18.x', 'nodejs20.x'];

/** Forge's own validators, as `forge deploy` runs them, on one manifest file and what lies beside it. */
export async function runProcessors(manifestFile: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const validation of VALIDATIONS) {
    // The linters ask for the same: making a processor takes seconds, and one with equal options is kept.
    const processor = ProcessorBuilder.instance()
      .withValidation(validation)
      .withOptions({ deprecatedRuntimes: DEPRECATED_RUNTIMES })
      .build();
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

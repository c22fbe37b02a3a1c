/** A draft that cannot become a plan; the message names the steps and what to do. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}

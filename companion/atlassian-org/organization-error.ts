import { type Gap, type GapReason } from '../../src/domain/facts/reading';

/** One request brought nothing. The message holds neither the key nor anything of the answer. */
export class OrganizationError extends Error {
  override readonly name = 'OrganizationError';
  constructor(
    /** `bad-credential`: no request with this key will bring anything. */
    readonly reason: GapReason | 'bad-credential',
    message: string,
  ) {
    super(message);
  }
}

/** Why a part is missing. A key that is not good for anything is no gap. @throws what else it was given */
export function toGap(error: unknown, triedAt: number): Gap {
  if (!(error instanceof OrganizationError) || error.reason === 'bad-credential') throw error;
  return { reason: error.reason, detail: error.message, triedAt };
}

import { type CredentialKind } from '../../machine/credential';
import { type MachineNeed } from '../../machine/machine-need';
import { type GrantPlace } from '../../gates/change';

export interface MachineAsked {
  readonly need: MachineNeed;
  /** What the machine is called in the register: "backup of the studio". */
  readonly name: string;
  /** Where it reads or writes; `everywhere` for the whole workspace. */
  readonly places: readonly GrantPlace[] | 'everywhere';
  /** Which of the choices; missing = the recommended one. */
  readonly chosen?: CredentialKind;
}

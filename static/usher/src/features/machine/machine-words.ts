import { t } from '@lingui/core/macro';
import { type CredentialCard, type SeatNeed } from '../../../../../src/domain/machine/credential';
import { type MachineNeed, type MachineTask } from '../../../../../src/domain/machine/machine-need';

export const TASK_WORDS: Readonly<Record<MachineTask, string>> = {
  read: t`Read repositories`,
  write: t`Write to repositories`,
  'pipeline-to-cloud': t`Deploy from a pipeline to a cloud provider`,
  'pipeline-reads-repository': t`Read another repository from a pipeline`,
  'manage-permissions': t`Change who has access`,
  'read-with-usher': t`Read everything for the usher command`,
  contractor: t`Let a person from outside work here for a while`,
};

export const TRANSPORT_WORDS: Readonly<Record<MachineNeed['transport'], string>> = {
  either: t`SSH and HTTPS`,
  https: t`HTTPS only, or it uses the API`,
  'ssh-only': t`SSH only, like SparkleShare`,
};

export const SSO_WORDS: Readonly<Record<MachineNeed['ssoIsEnforced'], string>> = {
  'not-known': t`I do not know`,
  yes: t`yes`,
  no: t`no`,
};

export const CARD_SEAT_WORDS: Readonly<Record<SeatNeed, string>> = {
  none: t`none`,
  'none-inferred': t`none, inferred`,
  one: t`one`,
  'of-its-user': t`that of its user`,
  'not-known': t`not known`,
};

export const OUTLIVES_WORDS: Readonly<Record<CredentialCard['outlivesCreator'], string>> = {
  yes: t`yes`,
  no: t`no`,
  depends: t`depends`,
  'not-known': t`not known`,
};

export const LISTED_WORDS: Readonly<Record<CredentialCard['isListed'], string>> = {
  yes: t`yes`,
  'own-only': t`to its user only`,
  partly: t`in part`,
  no: t`no`,
};

export const CARD_PLAN_WORDS: Readonly<Record<CredentialCard['plans'], string>> = {
  all: t`all`,
  premium: t`Premium`,
};

import { type CredentialCard, type SeatNeed } from '../../../../../src/domain/machine/credential';
import { type MachineNeed, type MachineTask } from '../../../../../src/domain/machine/machine-need';

export const TASK_WORDS: Readonly<Record<MachineTask, string>> = {
  read: 'Read repositories',
  write: 'Write to repositories',
  'pipeline-to-cloud': 'Deploy from a pipeline to a cloud provider',
  'pipeline-reads-repository': 'Read another repository from a pipeline',
  'manage-permissions': 'Change who has access',
  'read-with-usher': 'Read everything for the usher command',
  contractor: 'Let a person from outside work here for a while',
};

export const TRANSPORT_WORDS: Readonly<Record<MachineNeed['transport'], string>> = {
  either: 'SSH and HTTPS',
  https: 'HTTPS only, or it uses the API',
  'ssh-only': 'SSH only, like SparkleShare',
};

export const SSO_WORDS: Readonly<Record<MachineNeed['ssoIsEnforced'], string>> = {
  'not-known': 'I do not know',
  yes: 'yes',
  no: 'no',
};

export const CARD_SEAT_WORDS: Readonly<Record<SeatNeed, string>> = {
  none: 'none',
  'none-inferred': 'none, inferred',
  one: 'one',
  'of-its-user': 'that of its user',
  'not-known': 'not known',
};

export const OUTLIVES_WORDS: Readonly<Record<CredentialCard['outlivesCreator'], string>> = {
  yes: 'yes',
  no: 'no',
  depends: 'depends',
  'not-known': 'not known',
};

export const LISTED_WORDS: Readonly<Record<CredentialCard['isListed'], string>> = {
  yes: 'yes',
  'own-only': 'to its user only',
  partly: 'in part',
  no: 'no',
};

export const CARD_PLAN_WORDS: Readonly<Record<CredentialCard['plans'], string>> = {
  all: 'all',
  premium: 'Premium',
};

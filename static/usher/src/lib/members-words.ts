import { t } from '@lingui/core/macro';
import { type GroupDescription } from '../../../../src/domain/access/describe-group';
import { type Gap } from '../../../../src/domain/facts/reading';

/** Where the members of a group are known from, and what is missing. */
export interface MembersKnown {
  readonly source: GroupDescription['source'];
  /** How old that knowledge is, milliseconds since 1970. */
  readonly readAt?: number | undefined;
  /** Missing where the members were read in full. */
  readonly gap?: Gap | undefined;
}

const SOURCES: Readonly<Record<MembersKnown['source'], string>> = {
  'groups-api': t`read from Bitbucket`,
  organization: t`organization`,
  'imported-file': t`imported file`,
  inferred: t`inferred`,
  none: t`not known`,
};

/** The source in one or two words, the same on pages and in CSV. */
export function membersSourceWord(source: MembersKnown['source']): string {
  return SOURCES[source];
}

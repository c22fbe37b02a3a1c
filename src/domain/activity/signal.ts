import { type DirectoryPerson } from '../directory/directory-person';
import { type Facts } from '../facts/facts';
import { type OrganizationActivity } from './organization-activity';

export const SIGNAL_SOURCES = [
  'membership',
  'organization',
  'directory',
  'commits',
  'pull-requests',
  'access-key',
] as const;
export type SignalSource = (typeof SIGNAL_SOURCES)[number];

/** What one source says of one person. A source that says nothing is no signal: emptiness never speaks. */
export interface ActivitySignal {
  readonly source: SignalSource;
  /** Milliseconds since 1970; missing = the source says never. */
  readonly at?: number;
  /** When the source was read, or the file it comes from was made. */
  readonly readAt?: number;
  /** Of `organization`: Atlassian's key of the app. */
  readonly product?: string;
}

/** Everything that may tell when somebody was last active. What was not loaded is missing. */
export interface ActivitySources {
  readonly facts: Facts;
  readonly directory?: DirectoryActivity;
  readonly organization?: OrganizationActivity;
}

/** The User directory CSV. */
export interface DirectoryActivity {
  readonly people: readonly DirectoryPerson[];
  /** When the export was made, milliseconds since 1970. */
  readonly asOf: number;
}

export interface ActivityTerms {
  /** Not seen for longer than this is inactive. */
  readonly inactiveDays: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

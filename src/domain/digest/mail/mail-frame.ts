import { type DigestPlace } from '../digest-place';

/** What a digest needs to become a mail to one recipient. */
export interface MailFrame {
  readonly workspaceName: string;
  /** The address at which the app shows a place. */
  readonly appUrl: (place: DigestPlace) => string;
  readonly footer: {
    /** Why this recipient gets it, as one sentence. */
    readonly why: string;
    /** A `mailto:` address that says they want to leave; missing where nobody reads such mail. */
    readonly leaveMailto?: string;
  };
}

/** One digest in both parts; either is complete without the other. */
export interface DigestMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

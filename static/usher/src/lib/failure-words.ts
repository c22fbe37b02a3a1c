import { t } from '@lingui/core/macro';
import { type FailureCode } from './call';

export interface FailureWords {
  readonly answer: string;
  readonly meaning: string;
  /** Whether asking again can help. */
  readonly isRetryable: boolean;
}

export interface FailureContext {
  readonly role: 'workspace admin' | 'project admin' | 'repository admin';
  /** What the page would have shown: `the people of acme`. */
  readonly subject: string;
}

/** What happened, what it means and what to do, for the reader of a page about `subject`. */
export function failureWords(code: FailureCode, context: FailureContext): FailureWords {
  return { isRetryable: code !== 'refused', ...WORDS[code](context) };
}

const ROLES = {
  'workspace admin': t`workspace admin`,
  'project admin': t`project admin`,
  'repository admin': t`repository admin`,
} as const satisfies Readonly<Record<FailureContext['role'], string>>;

const OWN_FAULT = () => ({
  answer: t`Usher failed at its own work.`,
  meaning: t`This is a fault in the app, not in your workspace. Nothing was changed. Try again; if it stays, tell whoever runs the app.`,
});

const WORDS: Readonly<
  Record<FailureCode, (context: FailureContext) => Omit<FailureWords, 'isRetryable'>>
> = {
  refused: ({ role, subject }) => ({
    answer: t`Only ${ROLES[role]}s can see ${subject}.`,
    meaning: t`Bitbucket was asked and did not confirm that you are a ${ROLES[role]} here. Ask one of them for this view.`,
  }),
  'cannot-verify': ({ role, subject }) => ({
    answer: t`Bitbucket could not be asked who you are.`,
    meaning: t`Usher shows ${subject} only to ${ROLES[role]}s, and nothing until Bitbucket confirms it. Try again in a moment.`,
  }),
  'not-scanned': ({ subject }) => ({
    answer: t`This workspace has not been read yet.`,
    meaning: t`Before Usher can show ${subject}, a workspace admin has to open Usher in the workspace settings and choose “Scan now”.`,
  }),
  'not-in-facts': () => ({
    answer: t`The last scan does not know this.`,
    meaning: t`It was created after the scan, or it is gone. The next scan by a workspace admin tells.`,
  }),
  busy: () => ({
    answer: t`Another page is reading this workspace right now.`,
    meaning: t`Nothing is wrong. Try again in a moment to see the result.`,
  }),
  outdated: () => ({
    answer: t`A newer scan replaced these facts.`,
    meaning: t`Load them again to see what is true now.`,
  }),
  unavailable: () => ({
    answer: t`Bitbucket or the app’s storage did not answer.`,
    meaning: t`Nothing was changed and nothing is lost. Try again in a moment.`,
  }),
  unreachable: () => ({
    answer: t`No answer came back.`,
    meaning: t`The connection may be down, or Bitbucket is waiting for your consent to the app. Nothing was changed. Check both, then try again.`,
  }),
  'bad-request': OWN_FAULT,
  internal: OWN_FAULT,
};

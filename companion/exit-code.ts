/** What a shell or a pipeline sees. `gaps`: answered, and stderr says what is missing. */
export const EXIT = {
  complete: 0,
  failed: 1,
  wrongUsage: 2,
  gaps: 3,
  /** 128 + the number of the signal, as shells count. */
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

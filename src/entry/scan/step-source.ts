import { type Reader } from '../../adapters/bitbucket/reader';
import { type StepJournal } from '../../adapters/forge/step-journal';
import { type ScanJob } from '../../domain/facts/scan-record';

interface StepSourceOptions {
  readonly journal: Pick<StepJournal, 'hold' | 'findHeld'>;
  readonly slug: string;
  readonly readsAs: 'app' | 'user';
}

/**
 * A reader for a scan whose steps may be killed at any moment, and in hours between which the workspace
 * may be renamed. The page of the workspace becomes a record only when its admin is confirmed: until
 * then it is held, so that a kill between the two does not ask for it again.
 */
export function createStepSource(reader: Reader, options: StepSourceOptions): Reader {
  const { journal, slug, readsAs } = options;
  return {
    ...reader,
    readPage: async (job, asked) => {
      const held = isWorkspace(job) ? journal.findHeld(readsAs) : undefined;
      if (held) return held;
      const page = await reader.readPage(job, {
        ...asked,
        trail: asked.trail.map((path) => withSlug(path, slug)),
      });
      if (isWorkspace(job)) await journal.hold(readsAs, page);
      return page;
    },
  };
}

function isWorkspace(job: ScanJob): boolean {
  return job.kind === 'workspace';
}

/** The next page of a list that was begun under another name of the workspace. */
function withSlug(path: string, slug: string): string {
  return path.replace(
    /^(\/2\.0\/(?:workspaces|repositories)\/)[^/?]+/,
    (_, start: string) => start + encodeURIComponent(slug),
  );
}

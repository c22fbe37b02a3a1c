import * as v from 'valibot';
import { repositoryUuid } from '../../domain/facts/ids';
import { withBraces } from '../request-context';
import { type HintStore } from './hint-store';

const RepositoryEvent = v.object({
  eventType: v.picklist([
    'avi:bitbucket:created:repository',
    'avi:bitbucket:updated:repository',
    'avi:bitbucket:deleted:repository',
  ]),
  repository: v.object({
    uuid: v.pipe(
      v.string(),
      v.regex(/^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i),
      v.transform((uuid) => repositoryUuid(withBraces(uuid))),
    ),
  }),
});

export interface RepositoryEventDeps {
  readonly hints: Pick<HintStore, 'add'>;
  readonly clock: { readonly now: () => number };
}

/**
 * Notes of which repository Forge tells that it was created, changed or deleted: the next scan reads it
 * again. Stamped with the time at which it came, since events may be late. Anything else is ignored.
 * https://developer.atlassian.com/platform/forge/events-reference/bitbucket/
 * @throws only when the hint cannot be stored
 */
export async function onRepositoryEvent(
  event: unknown,
  { hints, clock }: RepositoryEventDeps,
): Promise<void> {
  const told = v.safeParse(RepositoryEvent, event);
  if (told.success) await hints.add(told.output.repository.uuid, clock.now());
}

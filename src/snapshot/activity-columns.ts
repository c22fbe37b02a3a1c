import { type Repository, type RepositoryActivity } from '../domain/facts/facts';
import { type Reading } from '../domain/facts/reading';
import { type WorkTrace } from '../domain/facts/work-trace';
import { pick } from './columns';
import {
  type DetailReader,
  type DetailWriter,
  readRows,
  readText,
  writeRows,
} from './detail-cells';
import { type StampReader, type StampWriter, toReading } from './stamp-columns';

/**
 * Who worked on the repositories that were read for it, by their place in the list. Most repositories
 * have none of it, and a file without these columns was written before anybody asked.
 */
export function writeActivity(
  pen: DetailWriter & { readonly stamps: StampWriter },
  repositories: readonly Repository[],
): void {
  const write = (reading: Reading<readonly WorkTrace[]>) => {
    pen.stamps.write('activityRead', reading);
    if (reading.state === 'unread') return;
    writeRows(pen, 'traces', reading.value, ({ person, on }) => {
      pen.columns.column('tracePerson').push(pen.accounts.refTo(person));
      pen.columns.column('traceOn').push(pen.texts.refTo(on));
    });
  };
  for (const [place, { activity }] of repositories.entries()) {
    if (!activity) continue;
    pen.columns.column('activityOf').push(place);
    write(activity.commits);
    write(activity.pullRequests);
  }
}

/** @throws ColumnError */
export function readActivity(
  eye: DetailReader & { readonly stamps: StampReader },
  repositories: readonly Repository[],
): readonly Repository[] {
  const { columns } = eye;
  const length = columns.lengthOf('activityOf');
  const places = Array.from({ length }, () =>
    columns.cursor('activityOf').next(repositories.length),
  );
  if (length === 0) return repositories;
  const read = new Map(places.map((place) => [place, readOne(eye)]));
  return repositories.map((repository, place) => {
    const activity = read.get(place);
    return activity ? { ...repository, activity } : repository;
  });
}

function readOne(eye: DetailReader & { readonly stamps: StampReader }): RepositoryActivity {
  const read = () =>
    toReading(eye.stamps.read('activityRead'), () =>
      readRows(eye, ['traces', 'tracePerson'], () => ({
        person: pick(
          eye.accounts,
          eye.columns.cursor('tracePerson').next(eye.accounts.length),
          'tracePerson',
        ),
        on: readText(eye, 'traceOn'),
      })),
    );
  return { commits: read(), pullRequests: read() };
}

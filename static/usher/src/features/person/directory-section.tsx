import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type DirectoryPerson } from '../../../../../src/domain/directory/directory-person';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { formatAge, formatMoment } from '../../lib/dates';
import { useNow } from '../../lib/use-now';
import { type LoadedDirectory } from '../directory/use-directory';
import { directoryFacts } from './directory-facts';

interface DirectorySectionProps {
  readonly directory: LoadedDirectory;
  /** Missing where the directory says nothing of them. */
  readonly person: DirectoryPerson | undefined;
}

/** What only the User directory tells of somebody, how old that is, and the step that would tell more. */
export function DirectorySection({ directory, person }: DirectorySectionProps) {
  const facts = directoryFacts(person);
  return (
    <section className="section">
      <div className="section-head">
        <h3>
          <Trans>What the User directory says</Trans>
        </h3>
        {directory.readAt === undefined ? null : <ExportAge at={directory.readAt} />}
      </div>
      <dl className="seat-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <NotKnown title={reasonOf(directory, person)} />}</dd>
          </div>
        ))}
      </dl>
      {facts.every(({ value }) => value !== undefined) ? null : (
        <p className="subtle sentence after-table">
          {reasonOf(directory, person)}{' '}
          <PlaceLink to={{ view: 'seats' }}>{stepOf(directory)}</PlaceLink>
        </p>
      )}
    </section>
  );
}

function reasonOf(
  { state }: Pick<LoadedDirectory, 'state'>,
  person: DirectoryPerson | undefined,
): string {
  if (state === 'loading') return t`The User directory is on its way.`;
  if (state === 'failed') return t`The User directory that was loaded could not be opened.`;
  if (state === 'none') return t`Bitbucket tells none of this to an app; an export of it does.`;
  return person === undefined
    ? t`The export that was loaded has no row of this person.`
    : t`The export that was loaded has no such column, or the cell is empty.`;
}

function stepOf({ state }: Pick<LoadedDirectory, 'state'>): string {
  return state === 'ready' ? t`Load a newer export` : t`Load the User directory CSV`;
}

function ExportAge({ at }: { readonly at: number }) {
  const now = useNow();
  return (
    <time className="age" dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
      <Trans>exported {formatAge(now - at)}</Trans>
    </time>
  );
}

import { type NamedSubject } from '../../../../../src/domain/findings/finding-row';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { PlaceLink } from '../../components/place-link';
import { subjectPlace } from './finding-places';

interface SubjectLinkProps {
  readonly subject: NamedSubject;
  readonly facts: Facts;
}

/** The name of what a finding is about; it opens its page. */
export function SubjectLink({ subject, facts }: SubjectLinkProps) {
  const place = subjectPlace(subject, facts);
  const name = <bdi>{subject.name}</bdi>;
  if (place === undefined)
    return (
      <span className="cut" title={subject.name}>
        {name}
      </span>
    );
  return (
    <PlaceLink to={place} className="cut" title={subject.name}>
      {name}
    </PlaceLink>
  );
}

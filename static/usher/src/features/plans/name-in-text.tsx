import { type Place } from '../../lib/place';
import { PlaceLink } from '../../components/place-link';

interface NameInTextProps {
  readonly text: string;
  readonly name: string | undefined;
  readonly to: Place;
}

/** A line of text in which the name of the one it is about is a link. */
export function NameInText({ text, name, to }: NameInTextProps) {
  const at = name === undefined || name === '' ? -1 : text.indexOf(name);
  if (name === undefined || at < 0) return <bdi>{text}</bdi>;
  return (
    <>
      {text.slice(0, at)}
      <PlaceLink to={to}>
        <bdi>{name}</bdi>
      </PlaceLink>
      {text.slice(at + name.length)}
    </>
  );
}

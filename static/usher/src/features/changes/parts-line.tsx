import { Fragment } from 'react';
import { PlaceLink } from '../../components/place-link';
import { type Name, type Parts } from './parts';

/** A sentence with its names as links; each name keeps its own direction of writing. */
export function PartsLine({ parts }: { readonly parts: Parts }) {
  return parts.map((part, position) =>
    typeof part === 'string' ? (
      <Fragment key={position}>{part}</Fragment>
    ) : (
      <NameText key={position} name={part} />
    ),
  );
}

export function NameText({ name: { text, to } }: { readonly name: Name }) {
  const name = <bdi>{text}</bdi>;
  return to === undefined ? name : <PlaceLink to={to}>{name}</PlaceLink>;
}

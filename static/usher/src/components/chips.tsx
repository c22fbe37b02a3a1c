import { i18n } from '../lib/i18n';
import { type ReactNode } from 'react';
import { initialsOf } from '../lib/initials';
import { type Place } from '../lib/place';
import { useOnPaper } from './on-paper';
import { PlaceLink } from './place-link';
import './chips.css';

interface ChipProps {
  readonly name: string;
  /** Tells two things with one name apart; words alone stand whole in the tip where they are cut. */
  readonly second?: ReactNode;
  /** The page of the thing; none where this reader has no such page. */
  readonly to?: Place | undefined;
}

/** A person: initials (no foreign host is asked for a picture), name, second line. */
export function PersonChip(props: ChipProps) {
  return <Chip {...props} avatar={initialsOf(props.name)} avatarClass="chip-avatar" />;
}

const compact = new Intl.NumberFormat(i18n.locale, {
  notation: 'compact',
  maximumFractionDigits: 0,
});

/** A group; `members` is missing where nobody may read them. */
export function GroupChip({ members, ...props }: ChipProps & { members: number | undefined }) {
  const known = members !== undefined;
  return (
    <Chip
      {...props}
      avatar={known ? compact.format(members) : '?'}
      avatarClass={`chip-avatar chip-avatar-square ${known ? '' : 'chip-avatar-unknown'}`}
    />
  );
}

/** A repository: no picture, name and slug or project below. */
export function RepoChip(props: ChipProps) {
  return <Chip {...props} />;
}

interface AvatarProps {
  readonly avatar?: string;
  readonly avatarClass?: string;
}

function Chip(props: ChipProps & AvatarProps) {
  return useOnPaper() ? <PrintedChip {...props} /> : <DrawnChip {...props} />;
}

/** The name and what tells it apart, without what only a screen has. */
function PrintedChip({ name, second }: ChipProps) {
  return (
    <>
      <bdi>{name}</bdi>
      {second === undefined ? null : <bdi className="printed-second">{second}</bdi>}
    </>
  );
}

function DrawnChip({ name, second, to, avatar, avatarClass }: ChipProps & AvatarProps) {
  return (
    <span className="chip">
      {avatar === undefined ? null : (
        <span className={avatarClass} aria-hidden="true">
          {avatar}
        </span>
      )}
      <span className="chip-text">
        <ChipName name={name} to={to} />
        {second === undefined ? null : (
          <span className="chip-second" title={typeof second === 'string' ? second : undefined}>
            {typeof second === 'string' ? <bdi>{second}</bdi> : second}
          </span>
        )}
      </span>
    </span>
  );
}

function ChipName({ name, to }: Pick<ChipProps, 'name' | 'to'>) {
  const text = <bdi>{name}</bdi>;
  if (to === undefined) {
    return (
      <span className="chip-name" title={name}>
        {text}
      </span>
    );
  }
  return (
    <PlaceLink to={to} className="chip-name" title={name}>
      {text}
    </PlaceLink>
  );
}

import { t } from '@lingui/core/macro';
import { type ReactNode } from 'react';
import { LevelBadge } from '../../components/level-badge';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { SourceTag } from '../../components/source-tag';
import { type Column } from '../../components/table-column';
import { findChangePage, type LinkTarget } from '../../lib/bitbucket-links';
import { changePlace } from '../../lib/path-words';
import { type ConfiguredGrant } from './configured-grants';
import { effectText, type EndsWord } from './grant-words';
import { LevelButton } from './level-button';

export interface GrantsTableOptions {
  /** The first column: whose grant it is, or on what. */
  readonly subject: {
    readonly header: string;
    readonly cell: (grant: ConfiguredGrant) => ReactNode;
  };
  /** What stands at the other end, counted. */
  readonly ends: EndsWord;
  /** Whose level on what the reasons are of, for ears. */
  readonly aboutOf: (grant: ConfiguredGrant) => string;
  readonly targetOf: (grant: ConfiguredGrant) => LinkTarget;
  readonly why: string | undefined;
  readonly openWhy: (id: string) => void;
}

/** One row for each grant: the same columns as for what wins, and whether it has effect. */
export function grantsColumns(options: GrantsTableOptions): readonly Column<ConfiguredGrant>[] {
  const { subject, ends } = options;
  const columns: readonly Column<ConfiguredGrant>[] = [
    { id: 'subject', header: subject.header, width: 'minmax(0, 1fr)', cell: subject.cell },
    {
      id: 'level',
      header: t`Level`,
      width: 'minmax(72px, 112px)',
      cell: (grant) => <GrantLevel grant={grant} {...options} />,
    },
    {
      id: 'path',
      header: t`Path`,
      width: '150px',
      from: 'medium',
      cell: ({ path }) => <SourceTag kind={path.kind} />,
    },
    {
      id: 'change',
      header: t`Change in`,
      width: 'minmax(84px, 112px)',
      from: 'wide',
      cell: (grant) => <ChangeLink grant={grant} target={options.targetOf(grant)} />,
    },
    {
      id: 'effect',
      header: t`Effect`,
      width: 'minmax(0, 1.1fr)',
      cell: ({ effect }) => <Effect text={effectText(effect, ends)} is={effect.is} />,
    },
  ];
  // Beside the open panel, which tells paths and links to the same places, names need the room more.
  const isOpen = options.why !== undefined && options.why !== '';
  return isOpen ? columns.filter(({ id }) => id !== 'path' && id !== 'change') : columns;
}

type GrantLevelProps = GrantsTableOptions & { readonly grant: ConfiguredGrant };

function GrantLevel({ grant, aboutOf, why, openWhy }: GrantLevelProps) {
  const { level } = grant.path;
  const opened = grant.why;
  if (opened === undefined) return <LevelBadge level={level} />;
  return (
    <LevelButton
      level={level}
      atMost={level}
      about={aboutOf(grant)}
      isOpen={opened === why}
      onOpen={() => {
        openWhy(opened);
      }}
    />
  );
}

function ChangeLink({ grant, target }: { grant: ConfiguredGrant; target: LinkTarget }) {
  const href = findChangePage(grant.path, target);
  const text = <span className="cut">{changePlace(grant.path)}</span>;
  return href === undefined ? text : <OutsideLink href={href}>{text}</OutsideLink>;
}

function Effect({ text, is }: { text: string; is: ConfiguredGrant['effect']['is'] }) {
  if (is === 'not-known') return <NotKnown>{text}</NotKnown>;
  return (
    <span className={is === 'effective' ? 'grant-effect' : 'grant-effect subtle'}>{text}</span>
  );
}

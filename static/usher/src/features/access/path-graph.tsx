import { t } from '@lingui/core/macro';
import { Plural } from '@lingui/react/macro';
import { useContext, useId, type ReactNode } from 'react';
import { type AnswerPath, type ExplainedAccess } from '../../../../../src/contract/access-answers';
import { PersonChip, RepoChip } from '../../components/chips';
import { GroupName, GroupPagesContext } from '../../components/group-name';
import { LevelBadge, LevelRangeBadge } from '../../components/level-badge';
import { useWidth } from '../../components/use-width';
import { type PathEnds } from '../../lib/path-words';
import { type Box, type Lane, layPathGraph, LEAST_WIDTH_PX } from './path-graph-layout';
import { graphDescription, inOrderOfWeight, laneNote, scopeText } from './path-graph-words';
import './path-graph.css';

/** More than these are only in the table: a picture of thirty paths shows none. */
const MOST_LANES = 8;
/** Of the panel where it stands beside a table. */
const PANEL_WIDTH_PX = 372;

interface PathGraphProps {
  readonly access: ExplainedAccess;
  readonly ends: PathEnds;
}

/** From the person down to the repository, one lane for each path; the winning one is solid. */
export function PathGraph({ access, ends }: PathGraphProps) {
  const { ref, width } = useWidth(PANEL_WIDTH_PX);
  const hasGroupPages = useContext(GroupPagesContext);
  const descriptionId = useId();
  const all = inOrderOfWeight(access.paths);
  const paths = all.slice(0, MOST_LANES);
  const graph = layPathGraph(
    paths.map((path) => ({ hasVia: hasVia(path), noteLength: laneNote(path).length })),
    width,
  );
  const lanes = graph.lanes.flatMap((lane, at) => {
    const path = paths[at];
    return path === undefined ? [] : [{ lane, path, key: `${at} ${path.kind}` }];
  });
  const vias = lanes.map(({ lane, path, key }) => <Via key={key} lane={lane} path={path} />);
  const { person, repository = t`repository` } = ends;
  return (
    <div
      className="path-graph"
      ref={ref}
      // Whatever scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={width < LEAST_WIDTH_PX ? 0 : undefined}
    >
      <svg width={graph.width} height={graph.height}>
        <g
          role="img"
          aria-label={t`Paths from ${person} to ${repository}`}
          aria-describedby={descriptionId}
        >
          <desc id={descriptionId}>{graphDescription(all)}</desc>
          <Lines lanes={lanes} arrow={graph.arrow} />
          <At box={graph.person} className="path-end">
            <PersonChip name={person} />
          </At>
          {lanes.map(({ lane, path, key }) => (
            <Grant key={key} lane={lane} path={path} ends={ends} />
          ))}
          {hasGroupPages ? null : vias}
          <At box={graph.target} className="path-end">
            <RepoChip name={repository} />
            <LevelRangeBadge level={access.level} atMost={access.atMost} />
          </At>
        </g>
        {hasGroupPages ? vias : null}
      </svg>
      {all.length > paths.length ? (
        <p className="list-foot">
          <Plural
            value={all.length - paths.length}
            one="# more path is in the table."
            other="# more paths are in the table."
          />
        </p>
      ) : null}
    </div>
  );
}

interface LaneOfPath {
  readonly lane: Lane;
  readonly path: AnswerPath;
}

interface LinesProps {
  readonly lanes: readonly (LaneOfPath & { readonly key: string })[];
  readonly arrow: string;
}

/** The winning ones last, so that nothing lies over them. */
function Lines({ lanes, arrow }: LinesProps) {
  return (
    <>
      {[...lanes].reverse().map(({ lane, path, key }) => (
        <path key={key} className={`path-lane ${lookOf(path)}`} d={lane.line} />
      ))}
      <path className="path-arrow" d={arrow} />
    </>
  );
}

function lookOf({ winning, certain }: AnswerPath): string {
  return [winning ? 'path-lane-wins' : '', certain ? '' : 'path-lane-possible']
    .filter(Boolean)
    .join(' ');
}

/** The group between person and grant, or anybody; a link where groups have pages. */
function Via({ lane: { via }, path }: LaneOfPath) {
  if (via === undefined) return null;
  return (
    <At box={via} className={`path-box ${lookOf(path)}`}>
      <span className="cut" title={path.group?.name}>
        {path.group === undefined ? t`anybody` : <GroupName {...path.group} />}
      </span>
    </At>
  );
}

function Grant({ lane, path, ends }: LaneOfPath & { readonly ends: PathEnds }) {
  const text = scopeText(path, ends);
  const note = laneNote(path);
  return (
    <>
      <At box={lane.scope} className={`path-box ${lookOf(path)}`}>
        <span className="cut" title={text}>
          {text}
        </span>
        <LevelBadge level={path.level} />
      </At>
      <At box={lane.note} className="path-note">
        {note}
      </At>
    </>
  );
}

function hasVia({ kind, group }: AnswerPath): boolean {
  return group !== undefined || kind === 'public';
}

interface AtProps {
  readonly box: Box;
  readonly className: string;
  readonly children: ReactNode;
}

/** HTML inside the drawing: names are cut by the browser, which knows how wide they are. */
function At({ box, className, children }: AtProps) {
  return (
    <foreignObject {...box}>
      <div className={className}>{children}</div>
    </foreignObject>
  );
}

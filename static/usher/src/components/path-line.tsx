import { Trans } from '@lingui/react/macro';
import { type AnswerPath, type ProjectPath } from '../../../../src/contract/access-answers';
import { pathPhrase, pathRemark, pathSteps, remainder, type PathEnds } from '../lib/path-words';
import { GroupName } from './group-name';
import { NotKnown } from './not-known';
import { SourceTag } from './source-tag';
import './path-line.css';

/** Where `pathSteps` puts the group, if there is one: after the person. */
const GROUP_STEP = 1;

interface PathLineProps {
  readonly path: AnswerPath | ProjectPath;
  readonly ends: PathEnds;
}

/** One path, person first, repository last; the winning one is solid, the others are muted. */
export function PathLine({ path, ends }: PathLineProps) {
  const steps = pathSteps(path, ends);
  const look = ['path', path.winning ? 'path-wins' : '', path.certain ? '' : 'path-possible'];
  return (
    <>
      <div className={look.filter(Boolean).join(' ')}>
        <span className="visually-hidden">{pathPhrase(path)}: </span>
        {steps.map((step, index) => (
          <span key={`${index} ${step}`} className="path-step" title={step}>
            {index === GROUP_STEP && path.group !== undefined ? (
              <GroupName {...path.group} />
            ) : (
              <bdi>{step}</bdi>
            )}
          </span>
        ))}
      </div>
      <div className="path-facts">
        <SourceTag kind={path.kind} />
        {path.certain ? null : (
          <NotKnown>
            <Trans>possible</Trans>
          </NotKnown>
        )}
        <span>{pathRemark(path)}</span>
        <span>
          <Trans>would remain: {remainder(path)}</Trans>
        </span>
      </div>
    </>
  );
}

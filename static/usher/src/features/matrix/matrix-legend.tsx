import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { levelWord } from '../../lib/level-words';
import { levelOfRank } from './cell-code';
import { type Zoom } from './matrix-geometry';

interface MatrixLegendProps {
  readonly zoom: Zoom;
  readonly least: number;
}

const STEPS = [
  { rank: 1, letter: 'R', text: t`read` },
  { rank: 2, letter: 'W', text: t`write` },
  { rank: 3, letter: 'A', text: t`admin` },
] as const;

/** What the marks mean, in the marks themselves. */
export function MatrixLegend({ zoom, least }: MatrixLegendProps) {
  return (
    <ul className="matrix-legend small" aria-label={t`Legend`}>
      {zoom === 'far' ? <ShareSteps least={least} /> : <LevelSteps zoom={zoom} least={least} />}
      <li>
        <Trans>
          <span className="matrix-key matrix-key-unknown">{zoom === 'near' ? '?' : ''}</span>
          not known
        </Trans>
      </li>
    </ul>
  );
}

function LevelSteps({ zoom, least }: MatrixLegendProps) {
  const below = levelWord(levelOfRank(least));
  return (
    <>
      {STEPS.filter(({ rank }) => rank >= least).map(({ text, letter }) => (
        <li key={text}>
          <span
            className={`matrix-key ${zoom === 'near' ? '' : 'matrix-key-mark'} matrix-ink-${text}`}
          >
            {zoom === 'near' ? letter : ''}
          </span>
          {text}
        </li>
      ))}
      {least > 1 ? null : (
        <li>
          <Trans>
            <span className="matrix-key matrix-key-plain">P</span>
            reads because it is public
          </Trans>
        </li>
      )}
      <li>
        <Trans>
          <span className="matrix-key matrix-key-plain" />
          less than {below}
        </Trans>
      </li>
    </>
  );
}

const SHARES = [
  { ink: 'read', text: t`up to a third` },
  { ink: 'write', text: t`up to two thirds` },
  { ink: 'admin', text: t`more` },
] as const;

function ShareSteps({ least }: Pick<MatrixLegendProps, 'least'>) {
  return (
    <>
      <li className="subtle">
        {least < 3
          ? t`Share of people × repositories with ${levelWord(levelOfRank(least))} or more:`
          : t`Share of people × repositories with ${levelWord(levelOfRank(least))}:`}
      </li>
      {SHARES.map(({ ink, text }) => (
        <li key={ink}>
          <span className={`matrix-key matrix-ink-${ink}`}>%</span>
          {text}
        </li>
      ))}
    </>
  );
}

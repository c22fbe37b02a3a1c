import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import {
  type Digest,
  type DigestBar,
  type DigestLine,
  type DigestSection,
} from '../../../../../src/domain/digest/digest';
import { moreText, timesText } from '../../../../../src/domain/digest/digest-text';
import { NotKnown } from '../../components/not-known';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { DigestTabs } from './digest-tabs';
import { PhraseText } from './phrase-text';
import '../overview/overview.css';

interface DigestViewProps {
  readonly digest: Digest;
  /** What is said of this digest itself, below it. */
  readonly children?: ReactNode;
}

/** One digest, as the mail tells it. */
export function DigestView({ digest, children }: DigestViewProps) {
  return (
    <>
      <PageHead
        crumbs={[{ text: digest.workspace.slug, to: { view: 'overview' } }, { text: t`Digest` }]}
        answer={`${digest.subject}.`}
        note={
          <span>
            <Trans>
              {timesText(digest)}. The weekly mail says the same, where a sender is set.
            </Trans>
          </span>
        }
      />
      <DigestTabs />
      <Figures digest={digest} />
      <div className="digest">
        {digest.sections.map((section) => (
          <Section key={section.id} section={section} digest={digest} />
        ))}
      </div>
      {children}
    </>
  );
}

function Figures({ digest: { figures } }: { readonly digest: Digest }) {
  return (
    <div className="figures">
      {figures.map(({ label, value, tone, place }) => (
        <PlaceLink key={label} to={place} className="figure">
          {tone === 'unknown' && value === 'not known' ? (
            <span className="figure-number">
              <NotKnown />
            </span>
          ) : (
            <span className="figure-number">{value}</span>
          )}
          <span className="figure-name">{label}</span>
        </PlaceLink>
      ))}
    </div>
  );
}

interface SectionProps {
  readonly section: DigestSection;
  readonly digest: Digest;
}

function Section({ section, digest }: SectionProps) {
  const { title, place, summary, bar, lines, more } = section;
  return (
    <section className="section digest-section" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        <PlaceLink to={place} aria-label={t`Open: ${title}`}>
          <Trans>Open</Trans>
        </PlaceLink>
      </div>
      <p className="sentence">
        <PhraseText phrase={summary} digest={digest} />
      </p>
      {bar === undefined ? null : <Bar bar={bar} />}
      <ul className="digest-lines">
        {lines.map((line, at) => (
          <Line key={at} line={line} digest={digest} />
        ))}
      </ul>
      {more === 0 ? null : (
        <p className="list-foot">
          <PlaceLink to={place}>{moreText(more)}</PlaceLink>
        </p>
      )}
    </section>
  );
}

function Line({ line: { text, tone, place }, digest }: { line: DigestLine; digest: Digest }) {
  return (
    <li className={`digest-line digest-${tone}`}>
      <PlaceLink to={place}>
        <PhraseText phrase={text} digest={digest} />
      </PlaceLink>
    </li>
  );
}

function Bar({ bar: { filled, of, text, tone } }: { readonly bar: DigestBar }) {
  return (
    <div className="digest-bar">
      <progress
        className={`digest-${tone}`}
        value={Math.min(filled, of)}
        max={of}
        aria-label={text}
      />
      <span className="subtle small">{text}</span>
    </div>
  );
}

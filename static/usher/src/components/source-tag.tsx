import { type PathKind } from '../../../../src/domain/access/path';
import { pathTag } from '../lib/path-words';
import { useOnPaper } from './on-paper';
import './marks.css';

/** The kind of a path in the one vocabulary of pages, CSV and command. */
export function SourceTag({ kind }: { kind: PathKind }) {
  const isOnPaper = useOnPaper();
  if (isOnPaper) return pathTag(kind);
  return <span className="tag">{pathTag(kind)}</span>;
}

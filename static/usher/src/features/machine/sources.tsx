import { OutsideLink } from '../../components/outside-link';

/** Where it stands. */
export function Sources({ sources }: { readonly sources: readonly string[] }) {
  return (
    <ul className="machine-sources">
      {sources.map((source) => (
        <li key={source}>
          <OutsideLink href={source}>{source.replace('https://', '')}</OutsideLink>
        </li>
      ))}
    </ul>
  );
}

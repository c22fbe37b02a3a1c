import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useId, useState, type SyntheticEvent } from 'react';
import { type BranchList } from '../../../../../src/contract/branches';
import { type NamedBranch } from '../../../../../src/domain/gates/branch-names';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { type Answer, useAnswer } from '../../lib/use-answer';

interface BranchChooserProps {
  readonly repository: string;
  /** Those that the repository's settings name, the main branch first. */
  readonly named: readonly NamedBranch[];
  readonly branch: string;
}

const NAMED_SHOWN = 6;

/** One of the named branches, one of those Bitbucket has now, or any name: rules speak of names. */
export function BranchChooser({ repository, named, branch }: BranchChooserProps) {
  const { place, amend } = useNavigation();
  const { answer } = useAnswer('listBranches', { repository });
  const choose = (name: string) => {
    if (name !== '') amend({ branch: name, why: '' });
  };
  return (
    <div className="branch-chooser">
      <BranchField key={branch} branch={branch} offered={offer(named, answer)} onChoose={choose} />
      {named.length < 2 ? null : (
        <ul className="branch-links" aria-label={t`Branches that settings name`}>
          {named.slice(0, NAMED_SHOWN).map(({ name }) => (
            <li key={name}>
              <PlaceLink
                to={{ ...place, branch: name, why: '' }}
                aria-current={name === branch ? 'true' : undefined}
              >
                <bdi>{name}</bdi>
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
      <LiveNote answer={answer} />
    </div>
  );
}

interface BranchFieldProps {
  readonly branch: string;
  readonly offered: readonly string[];
  readonly onChoose: (name: string) => void;
}

function BranchField({ branch, offered, onChoose }: BranchFieldProps) {
  const [typed, setTyped] = useState(branch);
  const list = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onChoose(typed.trim());
  };
  return (
    <form className="branch-field" onSubmit={submit}>
      <label>
        <Trans>
          Branch{' '}
          <input
            type="text"
            className="branch-input"
            list={list}
            maxLength={250}
            value={typed}
            onChange={({ target: { value } }) => {
              setTyped(value);
              // Chosen from the list: nothing is left to type.
              if (offered.includes(value)) onChoose(value);
            }}
          />
        </Trans>
      </label>
      <datalist id={list}>
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit">
        <Trans>Show gates</Trans>
      </Button>
    </form>
  );
}

function offer(named: readonly NamedBranch[], answer: Answer<BranchList>): readonly string[] {
  const live = answer.state === 'ready' ? answer.value.branches : [];
  return [...new Set([...named, ...live].map(({ name }) => name))];
}

function LiveNote({ answer }: { answer: Answer<BranchList> }) {
  switch (answer.state) {
    case 'loading':
      return null;
    case 'failed':
      return (
        <p className="subtle">
          <Trans>
            <NotKnown /> which branches exist now: {answer.failure.message} Any name can be typed.
          </Trans>
        </p>
      );
    case 'ready':
      return answer.value.hasMore ? (
        <p className="subtle">
          <Trans>The newest 100 branches are offered; any other can be typed.</Trans>
        </p>
      ) : null;
  }
}

import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { createNames, type Names } from '../../../../../src/domain/findings/evidence/names';
import { type MappingProblem } from '../../../../../src/domain/sync/check-mappings';
import { type GroupMapping, type MappedGrant } from '../../../../../src/domain/sync/group-mapping';
import { MAPPING_PROBLEM_WORDS } from '../../../../../src/domain/sync/mapping-problem-words';
import { GroupName } from '../../components/group-name';
import { LevelBadge } from '../../components/level-badge';

interface MappingListProps {
  readonly mappings: readonly GroupMapping[];
  readonly problems: readonly MappingProblem[];
  readonly index: AccessIndex;
  readonly isBusy: boolean;
  readonly onEdit: (at: number) => void;
  readonly onRemove: (at: number) => void;
}

/** Which group of the identity provider stands for what; what it names and nobody here has is told. */
export function MappingList(props: MappingListProps) {
  const { mappings, problems, index, isBusy, onEdit, onRemove } = props;
  const names = createNames(index.facts);
  return (
    <ul className="register-list">
      {mappings.map((mapping, at) => (
        <li key={`${mapping.source} ${mapping.group ?? ''}`}>
          <div className="register-text">
            <strong>
              <bdi>{mapping.source}</bdi>
            </strong>
            <Target mapping={mapping} names={names} />
            {problems
              .filter((problem) => problem.at === at)
              .map(({ code }) => (
                <span key={code} className="check-old">
                  <Trans>This mapping {MAPPING_PROBLEM_WORDS[code]}</Trans>
                </span>
              ))}
          </div>
          <Button
            isDisabled={isBusy}
            aria-label={t`Edit the mapping of ${mapping.source}`}
            onClick={() => {
              onEdit(at);
            }}
          >
            <Trans>Edit</Trans>
          </Button>
          <Button
            isDisabled={isBusy}
            aria-label={t`Remove the mapping of ${mapping.source}`}
            onClick={() => {
              onRemove(at);
            }}
          >
            <Trans>Remove</Trans>
          </Button>
        </li>
      ))}
    </ul>
  );
}

const ONE_BY_ONE: Readonly<Record<GroupMapping['mode'], string>> = {
  exact: t`Its people, one by one, exactly`,
  'add-only': t`Its people, one by one, only adding`,
};

function Target({ mapping, names }: { mapping: GroupMapping; names: Names }) {
  const { group, grants, mode } = mapping;
  return (
    <>
      <span>
        {group === undefined ? (
          ONE_BY_ONE[mode]
        ) : mode === 'exact' ? (
          <Trans>
            fills <GroupName slug={group} name={names.group(group)} />, exactly
          </Trans>
        ) : (
          <Trans>
            fills <GroupName slug={group} name={names.group(group)} />, only adding
          </Trans>
        )}
      </span>
      {grants.map((grant) => (
        <span key={JSON.stringify(grant.on)} className="subtle">
          <Trans>
            <LevelBadge level={grant.level} /> on <bdi>{placeName(grant, names)}</bdi>
          </Trans>
        </span>
      ))}
    </>
  );
}

function placeName({ on }: MappedGrant, names: Names): string {
  return 'project' in on ? names.project(on.project) : names.repository(on.repository);
}

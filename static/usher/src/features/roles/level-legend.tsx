import { t } from '@lingui/core/macro';
import { type RoleId } from '../../../../../src/domain/roles/role-card';
import { RoleCardsButton } from './role-cards-button';

const LEGENDS = {
  project: ['project-admin', 'project-create', 'project-write', 'project-read', 'no-grant'],
  repository: ['repository-admin', 'repository-write', 'repository-read', 'no-grant'],
} as const satisfies Readonly<Record<string, readonly [RoleId, ...RoleId[]]>>;

interface LevelLegendProps {
  readonly of: keyof typeof LEGENDS;
}

/** Stands in the head of a page, so that no badge in a long table needs to be a button. */
export function LevelLegend({ of }: LevelLegendProps) {
  return <RoleCardsButton text={t`What do the levels mean?`} roles={LEGENDS[of]} />;
}

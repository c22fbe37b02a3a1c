import { type Routes } from '../visit';
import { activityRoutes } from './activity';
import { accessKeyRoutes } from './access-keys';
import { branchRoutes } from './branches';
import { branchRestrictionWriteRoutes } from './branch-restriction-writes';
import { branchRestrictionRoutes } from './branch-restrictions';
import { branchingModelRoutes } from './branching-models';
import { callerRoutes } from './caller';
import { defaultReviewerRoutes } from './default-reviewers';
import { effectivePermissionRoutes } from './effective-permissions';
import { explicitGrantRoutes } from './explicit-grants';
import { forkRoutes } from './forks';
import { grantWriteRoutes } from './grant-writes';
import { groupWriteRoutes } from './group-writes';
import { groupRoutes } from './groups';
import { invitationWriteRoutes } from './invitation-writes';
import { invitationRoutes } from './invitations';
import { overrideSettingsRoutes } from './override-settings';
import { projectRoutes } from './projects';
import { repositoryRoutes } from './repositories';
import { repositoryWriteRoutes } from './repository-writes';
import { webhookRoutes } from './webhooks';
import { workspaceRoutes } from './workspace';

/** Every endpoint that is answered; the rest of `ENDPOINTS` is guarded and then refused. */
export const ALL_ROUTES: Routes = {
  ...workspaceRoutes,
  ...effectivePermissionRoutes,
  ...projectRoutes,
  ...repositoryRoutes,
  ...repositoryWriteRoutes,
  ...explicitGrantRoutes,
  ...grantWriteRoutes,
  ...branchRestrictionRoutes,
  ...branchRestrictionWriteRoutes,
  ...branchingModelRoutes,
  ...branchRoutes,
  ...forkRoutes,
  ...activityRoutes,
  ...overrideSettingsRoutes,
  ...defaultReviewerRoutes,
  ...accessKeyRoutes,
  ...webhookRoutes,
  ...callerRoutes,
  ...groupRoutes,
  ...groupWriteRoutes,
  ...invitationRoutes,
  ...invitationWriteRoutes,
};

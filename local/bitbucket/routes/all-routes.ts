import { type Routes } from '../visit';
import { activityRoutes } from './activity';
import { accessKeyRoutes } from './access-keys';
import { branchRoutes } from './branches';
import { branchRestrictionRoutes } from './branch-restrictions';
import { branchingModelRoutes } from './branching-models';
import { callerRoutes } from './caller';
import { defaultReviewerRoutes } from './default-reviewers';
import { effectivePermissionRoutes } from './effective-permissions';
import { explicitGrantRoutes } from './explicit-grants';
import { forkRoutes } from './forks';
import { groupRoutes } from './groups';
import { invitationRoutes } from './invitations';
import { overrideSettingsRoutes } from './override-settings';
import { projectRoutes } from './projects';
import { repositoryRoutes } from './repositories';
import { webhookRoutes } from './webhooks';
import { workspaceRoutes } from './workspace';

/** Every endpoint that is answered; the rest of `ENDPOINTS` is guarded and then refused. */
export const ALL_ROUTES: Routes = {
  ...workspaceRoutes,
  ...effectivePermissionRoutes,
  ...projectRoutes,
  ...repositoryRoutes,
  ...explicitGrantRoutes,
  ...branchRestrictionRoutes,
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
  ...invitationRoutes,
};

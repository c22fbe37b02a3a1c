import { type Routes } from '../visit';
import { branchRestrictionRoutes } from './branch-restrictions';
import { branchingModelRoutes } from './branching-models';
import { callerRoutes } from './caller';
import { effectivePermissionRoutes } from './effective-permissions';
import { explicitGrantRoutes } from './explicit-grants';
import { groupRoutes } from './groups';
import { projectRoutes } from './projects';
import { repositoryRoutes } from './repositories';
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
  ...callerRoutes,
  ...groupRoutes,
};

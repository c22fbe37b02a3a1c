import { repositoryReference } from '../bodies/repository-body';
import { workspaceReference } from '../bodies/workspace-body';
import { pageOf } from '../paging';
import { administeredRepository, administeredWorkspace, type Routes, type Visit } from '../visit';
import { type WebhookRecord } from '../workspace-data';

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-webhooks/ */
export const webhookRoutes: Routes = {
  'GET /2.0/workspaces/{workspace}/hooks': (visit) => {
    const workspace = administeredWorkspace(visit);
    return hooksPage(visit, visit.index.data.webhooks, {
      type: 'workspace',
      path: `workspaces/${workspace.slug}`,
      body: workspaceReference(workspace, visit.links),
    });
  },

  'GET /2.0/repositories/{workspace}/{repo_slug}/hooks': (visit) => {
    const repository = administeredRepository(visit);
    return hooksPage(visit, repository.webhooks, {
      type: 'repository',
      path: visit.links.repositoryPath(repository),
      body: repositoryReference(repository, visit),
    });
  },
};

interface Subject {
  readonly type: 'workspace' | 'repository';
  readonly path: string;
  readonly body: object;
}

const hooksPage = (
  visit: Visit,
  webhooks: readonly WebhookRecord[] = [],
  subject: Subject,
): object => pageOf(visit, webhooks, { toBody: (webhook) => webhookBody(webhook, subject, visit) });

/** With the fields that live answers have and no document: the last four before `links`. */
function webhookBody(webhook: WebhookRecord, subject: Subject, { links }: Visit): object {
  return {
    type: 'webhook_subscription',
    uuid: webhook.uuid,
    url: webhook.url,
    description: webhook.description,
    subject_type: subject.type,
    subject: subject.body,
    active: webhook.isActive,
    created_at: webhook.createdOn,
    events: webhook.events,
    secret_set: webhook.hasSecret,
    skip_cert_verification: webhook.skipsCertificate,
    history_enabled: false,
    read_only: false,
    source: null,
    links: { self: links.api(`${subject.path}/hooks/${encodeURIComponent(webhook.uuid)}`) },
  };
}

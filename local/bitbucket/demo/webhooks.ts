/** One webhook; on a repository, or on the workspace. */
export interface DemoWebhook {
  readonly id: string;
  readonly on?: string;
  readonly url: string;
  readonly isActive?: boolean;
  readonly hasSecret?: boolean;
  readonly skipsCertificate?: boolean;
  readonly events?: readonly string[];
}

export const WEBHOOKS: readonly DemoWebhook[] = [
  { id: 'audit', url: 'https://audit.acme.example/bitbucket', hasSecret: true },
  // In clear text, and anybody may pretend to be Bitbucket.
  { id: 'old-ci', on: 'web-checkout', url: 'http://ci.acme.example:8080/hook/web-checkout' },
  // A secret in the address instead of a secret.
  {
    id: 'chat',
    on: 'pay-api',
    url: 'https://chat.acme.example/in?token=T0-be-kept-out-of-reports',
  },
  {
    id: 'terraform',
    on: 'ops-terraform',
    url: 'https://10.0.4.17/apply',
    hasSecret: true,
    skipsCertificate: true,
  },
  {
    id: 'preview',
    on: 'web-landing',
    url: 'https://preview.acme.example/build',
    hasSecret: true,
    isActive: false,
    events: ['repo:push', 'pullrequest:created', 'pullrequest:updated'],
  },
];

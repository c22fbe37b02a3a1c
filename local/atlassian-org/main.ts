import { serve } from '@hono/node-server';
import { acme } from '../bitbucket/demo/acme';
import { ACME_ORGANIZATION, acmeOrganization, DEMO_KEY } from './acme-organization';
import { createOrganization } from './create-organization';

/** `main.ts [port]`: a simulated organization API until Ctrl-C, for `usher collect`. */
function main(port: number): void {
  const { fetch } = createOrganization({
    data: acmeOrganization(acme()),
    keys: { [DEMO_KEY]: {} },
  });
  const server = serve({ fetch, port, hostname: '127.0.0.1' }, ({ port: bound }) => {
    process.stdout.write(
      `Simulated organization API: http://127.0.0.1:${bound}\nOrganization: ${ACME_ORGANIZATION}\nKey: ${DEMO_KEY}\n`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
}

main(Number(process.argv[2] ?? 8091));

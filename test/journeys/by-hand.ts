import { expect } from '@playwright/test';
import { type Door } from './demo-process';

/** What only an admin's hands can do, on Bitbucket's own pages: somebody is taken out of the workspace. */
export async function removeFromWorkspace(nickname: string, { api }: Door): Promise<void> {
  const answer = await fetch(new URL('/__by-hand', api), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ do: 'remove-member', person: nickname }),
  });
  expect(answer.status).toBe(204);
}

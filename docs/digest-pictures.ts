import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser } from '@playwright/test';
import { type Bitbucket } from '../local/bitbucket/bitbucket';
import { factsDaysBefore } from '../local/demo/acme-history';
import { scanWithToken } from '../local/demo/scan-with-token';
import { createAccessIndex } from '../src/domain/access/access-index';
import { composeDigest } from '../src/domain/digest/compose-digest';
import { type DigestInput, type DigestSettings } from '../src/domain/digest/digest-input';
import { toAppAddress } from '../src/domain/digest/digest-place';
import { renderDigestMail } from '../src/domain/digest/mail/render-digest-mail';
import { type DirectoryPerson } from '../src/domain/directory/directory-person';
import { type Facts } from '../src/domain/facts/facts';
import { toBroughtPeople } from '../src/domain/findings/brought-people';
import { DEFAULT_THRESHOLDS } from '../src/domain/findings/thresholds';
import { DEFAULT_PRICE_BOOK } from '../src/domain/seats/default-price-book';
import { toPalettePng } from './palette-png';

const DAY_MS = 86_400_000;
const APP = 'https://bitbucket.org/acme/workspace/settings/forge/usher/production/usher-workspace';

const PICTURES = [
  { name: 'digest-light.png', colorScheme: 'light', width: 680 },
  { name: 'digest-dark.png', colorScheme: 'dark', width: 680 },
  { name: 'digest-narrow.png', colorScheme: 'light', width: 320 },
] as const;

/** The mail of the demo workspace, as a browser shows it in both colour modes and on a telephone. */
export async function makeDigestPictures(
  browser: Browser,
  bitbucket: Bitbucket,
  folder: string,
): Promise<void> {
  const mail = renderDigestMail(composeDigest(await demoInput(bitbucket)), {
    workspaceName: 'Acme',
    appUrl: (place) => toAppAddress(APP, place),
    footer: {
      why: 'You get this digest because an admin of the workspace Acme added you, and you confirmed it.',
      leaveMailto: 'mailto:usher@acme.example?subject=Leave%20the%20digest',
    },
  });
  for (const { name, colorScheme, width } of PICTURES) {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width, height: 600 },
      deviceScaleFactor: 1,
    });
    await page.setContent(mail.html);
    const png = await toPalettePng(page, await page.screenshot({ fullPage: true }));
    writeFileSync(path.join(folder, name), png);
    await page.close();
  }
}

async function demoInput(bitbucket: Bitbucket): Promise<DigestInput> {
  bitbucket.switches.limit = Number.MAX_SAFE_INTEGER;
  const facts = (await scanWithToken(bitbucket)).facts();
  if (facts === undefined) throw new Error('The scan of the demo workspace told nothing.');
  const now = facts.endedAt ?? facts.startedAt;
  return {
    now: createAccessIndex(facts),
    before: createAccessIndex(factsDaysBefore(facts, 8)),
    settings: demoSettings(now),
    brought: toBroughtPeople(
      { asOf: now, people: demoDirectory(facts, now), unmatched: [], bad: [] },
      undefined,
    ),
    today: dayAt(now),
  };
}

/** Every ninth was away for long, and one in twenty never came. */
function demoDirectory({ accounts }: Facts, now: number): readonly DirectoryPerson[] {
  return accounts.flatMap(({ accountId, role }, at) => {
    if (accountId === undefined || role === undefined) return [];
    const days = at % 9 === 4 ? 120 + at : (at * 7) % 60;
    const lastActiveOn = at % 20 === 11 ? null : new Date(now - days * DAY_MS).toISOString();
    return [{ accountId, status: 'active' as const, isOnPlan: true, lastActiveOn }];
  });
}

function demoSettings(now: number): DigestSettings {
  const stated = <Value>(value: Value) => ({ value, statedAt: now });
  return {
    setup: {
      plan: stated('standard'),
      billingPeriod: stated('monthly'),
      isLinked: stated(true),
      scimKeyExpiresOn: stated(dayAt(now + 5 * DAY_MS)),
      groupsFrom: stated('identity-provider'),
    },
    thresholds: DEFAULT_THRESHOLDS,
    exemptions: [],
    manualChecks: [{ rule: 'ID-05', answer: 'not-so', checkedOn: dayAt(now - 62 * DAY_MS) }],
    register: [
      { name: 'deploy-shop', kind: 'repository-access-token', expiresOn: dayAt(now - 3 * DAY_MS) },
      { name: 'art-sync', kind: 'workspace-ssh-key', reviewOn: dayAt(now + 41 * DAY_MS) },
    ],
    priceBook: DEFAULT_PRICE_BOOK,
    protectedPeople: [],
  };
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

import { expect, type Page } from '@playwright/test';
import { toPalettePng } from '../../docs/palette-png';
import { getTakenWith, paintingOf, whyNotComparable } from './pictures';

/**
 * Less than the smallest badge has, so that its colour cannot change unseen; a shade that the eye
 * takes for the same counts as no difference.
 */
const STRICT = { maxDiffPixels: 100, threshold: 0.1 };
/** For a machine with other fonts: whether the page is laid out as it was. */
const LOOSE = { maxDiffPixelRatio: 0.02 };
const SETTLED_WITHIN_MS = 10_000;

/** Holds pages against their pictures. */
export interface Gallery {
  /** The page as it was when its picture was taken; nothing is compared with another browser's. */
  readonly expectPicture: (page: Page, name: string) => Promise<void>;
  /** Throws at the first look at which the page is not as it was. */
  readonly compareOnce: (page: Page, name: string) => Promise<void>;
  /** Whether this machine paints as the one did that took the pictures. */
  readonly isStrict: boolean;
}

/** @param easel an empty page, to paint samples and to make pictures small on */
export async function openGallery(easel: Page): Promise<Gallery> {
  const isComparable = whyNotComparable(easel.context().browser()?.version() ?? '') === undefined;
  const isStrict = isComparable && (await paintingOf(easel)) === getTakenWith().painting;
  const tolerance = isStrict ? STRICT : LOOSE;
  const compareOnce = async (page: Page, name: string) => {
    const picture = await toPalettePng(easel, await takeSettled(page));
    expect(picture).toMatchSnapshot(`${name}.png`, tolerance);
  };
  return {
    isStrict,
    compareOnce,
    expectPicture: async (page, name) => {
      await page.evaluate(() => {
        window.scrollTo(0, 0);
      });
      if (!isComparable) return;
      await expect(() => compareOnce(page, name)).toPass({ timeout: SETTLED_WITHIN_MS });
    },
  };
}

/** Until two in a row are the same. */
async function takeSettled(page: Page): Promise<Buffer> {
  let before = await take(page);
  for (;;) {
    const now = await take(page);
    if (now.equals(before)) return now;
    before = now;
  }
}

function take(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
}

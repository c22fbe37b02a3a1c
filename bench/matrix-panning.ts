import { type FrameLocator } from '@playwright/test';

/** How near the picture is looked at, in the words of its buttons. */
export const ZOOMS = ['far', 'middle', 'near'] as const;

export interface Panning {
  /** From the link to a picture one can pan. */
  readonly pictureMs: number;
  /** At each zoom, from frame to frame while it is dragged right and down. */
  readonly frameMs: Readonly<Record<(typeof ZOOMS)[number], readonly number[]>>;
  readonly longTaskMs: number;
}

/** Opens who can write where and pans through the picture at every zoom. */
export async function panMatrix(app: FrameLocator): Promise<Panning> {
  const started = performance.now();
  await app.getByRole('link', { name: 'Who can write where' }).click();
  const picture = app.getByRole('application');
  await picture.waitFor();
  const pictureMs = performance.now() - started;
  let longTaskMs = 0;
  const panned = async (): Promise<readonly number[]> => {
    const { frameMs, longMs } = await pan(app);
    longTaskMs += longMs;
    return frameMs;
  };
  const far = await panned();
  await picture.press('+');
  const middle = await panned();
  await picture.press('+');
  const near = await panned();
  return { pictureMs, frameMs: { far, middle, near }, longTaskMs };
}

/** Every frame shows cells that no frame before has shown: nothing of it is worked out yet. */
async function pan(
  app: FrameLocator,
): Promise<{ readonly frameMs: readonly number[]; readonly longMs: number }> {
  return app.getByRole('application').evaluate(async (element) => {
    // What opening it has left to do is not panning.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    let longMs = 0;
    const observer = new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) longMs += duration;
    });
    observer.observe({ type: 'longtask' });
    const frameMs: number[] = [];
    let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let step = 0; step < 120; step += 1) {
      element.scrollLeft += 90;
      element.scrollTop += 60;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frameMs.push(now - before);
      before = now;
    }
    observer.disconnect();
    return { frameMs, longMs };
  });
}

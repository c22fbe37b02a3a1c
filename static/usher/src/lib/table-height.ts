const LOWEST_PX = 360;
const HIGHEST_PX = 880;
/** Bitbucket's header, our head and the filter above the table. */
const ABOVE_PX = 400;

/**
 * Bitbucket makes the frame as high as its content, so neither `vh` nor the window's height says how
 * much of a table the reader can see; the screen does.
 */
export function tableHeight(screenHeightPx: number): number {
  return Math.min(HIGHEST_PX, Math.max(LOWEST_PX, screenHeightPx - ABOVE_PX));
}

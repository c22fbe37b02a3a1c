import { createResolver } from './entry/resolvers';

/** manifest.yml: function `resolver`, behind the three settings pages. */
export const resolver = createResolver();

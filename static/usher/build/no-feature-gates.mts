import type { Plugin } from 'vite';

const CLIENT = /^@atlaskit\/feature-gate-js-client(\/|$)/;
const STAND_IN_ID = '\0no-feature-gates';

/** Every gate is off, every experiment at its default. */
const STAND_IN = `
const FeatureGates = {
  checkGate: () => false,
  getExperimentValue: (_experiment, _parameter, fallback) => fallback,
  getInstanceValue: (_key, fallback) => fallback,
  initializeCalled: () => false,
  initializeCompleted: () => false,
  onGateUpdated: () => () => undefined,
  onExperimentValueUpdated: () => () => undefined,
};
export default FeatureGates;
export { FeatureGates };
`;

/**
 * Leaves out Atlassian's own experiment client, which Atlaskit asks before it draws: 30 KB of
 * analytics that have no work to do in another vendor's app.
 */
export function withoutFeatureGates(): Plugin {
  return {
    name: 'without-feature-gates',
    enforce: 'pre',
    resolveId: (id) => (CLIENT.test(id) ? STAND_IN_ID : undefined),
    load: (id) => (id === STAND_IN_ID ? STAND_IN : undefined),
  };
}

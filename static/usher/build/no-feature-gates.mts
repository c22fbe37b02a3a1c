/** Stands in for Atlassian's experiment client: every gate is off, every experiment at its default. */
const FeatureGates = {
  checkGate: () => false,
  getExperimentValue: <T,>(_experiment: string, _parameter: string, fallback: T) => fallback,
  getInstanceValue: <T,>(_key: string, fallback: T) => fallback,
  initializeCalled: () => false,
  initializeCompleted: () => false,
  onGateUpdated: () => () => undefined,
  onExperimentValueUpdated: () => () => undefined,
};

export default FeatureGates;
export { FeatureGates };

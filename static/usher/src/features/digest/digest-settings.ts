import { type SettingsView } from '../../../../../src/contract/settings';
import { type DigestSettings } from '../../../../../src/domain/digest/digest-input';

/** What the digest looks at, without the versions that saving needs. */
export function toDigestSettings(view: SettingsView): DigestSettings {
  return {
    setup: view.setup.value,
    thresholds: view.thresholds.value,
    exemptions: view.exemptions.value,
    manualChecks: view.manualChecks.value,
    register: view.register.value,
    priceBook: view.priceBook.value,
    protectedPeople: view.protectedPeople.value,
  };
}

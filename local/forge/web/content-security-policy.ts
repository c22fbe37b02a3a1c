import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import { type ForgeManifest } from '../manifest';

/**
 * The policy Forge sends with a Custom UI page, made by Forge's own package. Reports would go to
 * Atlassian, so that one directive is left out.
 */
export function contentSecurityPolicyOf(
  html: string,
  manifest: ForgeManifest,
  hostOrigin: string,
): string {
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const existingCSPDetails = processing.getCspDetails(
    html,
    manifest.permissions as Parameters<typeof processing.getCspDetails>[1],
  );
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: hostOrigin })
    .filter((directive) => !directive.startsWith('report-uri'))
    .join('; ');
}

/** https://developer.atlassian.com/platform/forge/custom-ui/iframe/ */
export const FRAME_SANDBOX =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
export const FRAME_FEATURES = 'camera; clipboard-write; display-capture; fullscreen; microphone';

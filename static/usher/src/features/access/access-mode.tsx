import { t } from '@lingui/core/macro';
import { ModeSwitch } from '../../components/mode-switch';
import { useNavigation } from '../../lib/navigation';

const MODES = [
  { value: 'effective', text: t`Effective` },
  { value: 'configured', text: t`Configured` },
] as const;
export type AccessMode = (typeof MODES)[number]['value'];

/** What wins is shown unless the address asks for what was granted. */
export function useAccessMode(): AccessMode {
  const { place } = useNavigation();
  return place.mode === 'configured' ? 'configured' : 'effective';
}

/** Effective: one row for each level, for whoever reads. Configured: one for each grant, to be mended. */
export function AccessModeSwitch() {
  const { amend } = useNavigation();
  return (
    <ModeSwitch
      label={t`Show access as`}
      modes={MODES}
      current={useAccessMode()}
      onChange={(mode) => {
        amend({ mode: mode === 'effective' ? '' : mode, why: '' });
      }}
    />
  );
}

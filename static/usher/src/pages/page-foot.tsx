import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { KeyboardHelp } from '../components/keyboard-help';
import { useCopyLink } from '../components/use-copy-link';
import { isDraftId } from '../features/plans/plan-drafts';
import { focusFilter } from '../lib/focus-filter';
import { useNavigation } from '../lib/navigation';
import { toPageAction } from '../lib/page-keys';
import { printPage } from '../lib/printing';
import './page-foot.css';

/** What can be done with every view: pass it on, print it, work on it without a mouse. */
export function PageFoot() {
  const [isHelping, setIsHelping] = useState(false);
  const { place } = useNavigation();
  const { copy, outcome } = useCopyLink();
  usePageKeys(setIsHelping);
  // A draft lives in this page alone: its link would open nothing.
  const isDraft = place.id !== undefined && isDraftId(place.id);
  return (
    <footer className="page-foot">
      {copy === undefined || isDraft ? null : (
        <button type="button" className="text-button" onClick={copy}>
          <Trans>Copy link to this view</Trans>
        </button>
      )}
      {outcome}
      <button type="button" className="text-button" onClick={printPage}>
        <Trans>Print this view</Trans>
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          setIsHelping(true);
        }}
      >
        <Trans>Keyboard</Trans>
      </button>
      {isHelping ? (
        <KeyboardHelp
          onClose={() => {
            setIsHelping(false);
          }}
        />
      ) : null}
    </footer>
  );
}

function usePageKeys(setIsHelping: (isHelping: boolean) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      const action = toPageAction({
        ...{ key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey },
        altKey: event.altKey,
        isTyping: target instanceof Element && target.matches(FIELDS),
        isCovered: document.querySelector('dialog[open]') !== null,
      });
      if (action === undefined) return;
      event.preventDefault();
      if (action === 'filter') focusFilter();
      else setIsHelping(true);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [setIsHelping]);
}

const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

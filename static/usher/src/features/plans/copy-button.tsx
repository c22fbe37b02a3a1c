import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { copyText } from '../../lib/copy-text';
import { Dialog } from '../../components/dialog';
import './plan-forms.css';

interface CopyButtonProps {
  /** What the button says: a verb and what. */
  readonly text: string;
  readonly copy: string;
  /** A link in a table, or a button. */
  readonly look?: 'link' | 'button';
}

/** Puts a text on the clipboard; where the browser refuses that, the text is shown to be copied by hand. */
export function CopyButton({ text, copy, look = 'button' }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const press = () => {
    void copyText(copy).then((isCopied) => {
      setState(isCopied ? 'copied' : 'shown');
    });
  };
  const close = () => {
    setState('idle');
  };
  return (
    <>
      {look === 'link' ? (
        <button type="button" className="text-button" onClick={press}>
          {text}
        </button>
      ) : (
        <Button onClick={press}>{text}</Button>
      )}
      <span role="status" className="small subtle">
        {state === 'copied' ? <> {t`Copied`}</> : null}
      </span>
      {state === 'shown' ? (
        <Dialog
          title={text}
          onClose={close}
          actions={
            <Button onClick={close}>
              <Trans>Close</Trans>
            </Button>
          }
        >
          <p>
            <Trans>
              The browser does not let this page use the clipboard. Select the text and copy it.
            </Trans>
          </p>
          <textarea
            className="field-area plan-dialog-fields"
            rows={10}
            readOnly
            value={copy}
            aria-label={text}
          />
        </Dialog>
      ) : null}
    </>
  );
}

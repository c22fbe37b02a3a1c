import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type ReactNode } from 'react';
import { copyText } from '../lib/copy-text';
import { useHere } from '../lib/here';
import { useNavigation } from '../lib/navigation';
import { toLocation } from '../lib/place';
import { Dialog } from './dialog';
import { FormField } from './form-field';

interface CopyLink {
  /** Missing where Bitbucket did not tell the address of the page around this one. */
  readonly copy: (() => void) | undefined;
  /** Whether it is copied, and the link to copy by hand where the browser forbids it. */
  readonly outcome: ReactNode;
}

/** The address that opens this view for somebody else, filter and all. */
export function useCopyLink(): CopyLink {
  const { location } = useHere();
  const { place } = useNavigation();
  const [copied, setCopied] = useState('');
  const [byHand, setByHand] = useState<string>();
  const link = toLocation(location, place);
  const copy = async (text: string) => {
    setCopied('');
    if (await copyText(text)) setCopied(text);
    else setByHand(text);
  };
  return {
    copy: link === undefined ? undefined : () => void copy(link),
    outcome: (
      <>
        <span className="small subtle" role="status">
          {copied !== '' && copied === link ? t`Link copied.` : ''}
        </span>
        {byHand === undefined ? null : (
          <ByHand
            link={byHand}
            onClose={() => {
              setByHand(undefined);
            }}
          />
        )}
      </>
    ),
  };
}

function ByHand({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  return (
    <Dialog
      title={t`Copy the link by hand`}
      onClose={onClose}
      actions={
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <FormField label={t`Link to this view`} hint={t`The browser did not let Usher copy it.`}>
        {(field) => <Textfield {...field} value={link} isReadOnly />}
      </FormField>
    </Dialog>
  );
}

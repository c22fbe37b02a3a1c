import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { Dialog } from './dialog';
import './keyboard-help.css';

interface Keys {
  readonly keys: readonly string[];
  readonly does: string;
}

const EVERYWHERE: readonly Keys[] = [
  { keys: ['/'], does: t`Go to the filter of this view` },
  { keys: ['?'], does: t`Show these keys` },
  { keys: [t`Esc`], does: t`Close what is open; from a row, go to the filter` },
];

const IN_A_TABLE: readonly Keys[] = [
  { keys: ['↑', '↓'], does: t`Go to the row above or below` },
  { keys: [t`Page Up`, t`Page Down`], does: t`Go up or down by what one sees` },
  { keys: [t`Home`, t`End`], does: t`Go to the first or the last row` },
  { keys: [t`Enter`], does: t`Open what the row is about` },
  { keys: [t`Tab`], does: t`Go to the links and boxes inside the row` },
];

const TO_SELECT: readonly Keys[] = [
  { keys: [t`Space`], does: t`Select the row, or take it off` },
  { keys: [t`Shift + Space`, t`Shift + click`], does: t`Select from the last one to here` },
  { keys: [t`Shift + ↑`, t`Shift + ↓`], does: t`Select row after row` },
  { keys: [t`Ctrl + A`], does: t`Select all that the filter leaves, or none` },
];

/** Every key that does something here. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title={t`Keyboard`}
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <Part title={t`Everywhere`} list={EVERYWHERE} />
      <Part title={t`In a table`} list={IN_A_TABLE} />
      <Part title={t`Where rows can be selected`} list={TO_SELECT} />
    </Dialog>
  );
}

function Part({ title, list }: { readonly title: string; readonly list: readonly Keys[] }) {
  return (
    <section className="keys-part">
      <h3>{title}</h3>
      <dl>
        {list.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

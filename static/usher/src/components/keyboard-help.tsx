import Button from '@atlaskit/button/new';
import { Dialog } from './dialog';
import './keyboard-help.css';

interface Keys {
  readonly keys: readonly string[];
  readonly does: string;
}

const EVERYWHERE: readonly Keys[] = [
  { keys: ['/'], does: 'Go to the filter of this view' },
  { keys: ['?'], does: 'Show these keys' },
  { keys: ['Esc'], does: 'Close what is open; from a row, go to the filter' },
];

const IN_A_TABLE: readonly Keys[] = [
  { keys: ['↑', '↓'], does: 'Go to the row above or below' },
  { keys: ['Page Up', 'Page Down'], does: 'Go up or down by what one sees' },
  { keys: ['Home', 'End'], does: 'Go to the first or the last row' },
  { keys: ['Enter'], does: 'Open what the row is about' },
  { keys: ['Tab'], does: 'Go to the links and boxes inside the row' },
];

const TO_SELECT: readonly Keys[] = [
  { keys: ['Space'], does: 'Select the row, or take it off' },
  { keys: ['Shift + Space', 'Shift + click'], does: 'Select from the last one to here' },
  { keys: ['Shift + ↑', 'Shift + ↓'], does: 'Select row after row' },
  { keys: ['Ctrl + A'], does: 'Select all that the filter leaves, or none' },
];

/** Every key that does something here. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="Keyboard"
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          Close
        </Button>
      }
    >
      <Part title="Everywhere" list={EVERYWHERE} />
      <Part title="In a table" list={IN_A_TABLE} />
      <Part title="Where rows can be selected" list={TO_SELECT} />
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

/// <reference lib="dom" />
import { type CallbackReference } from '../messages';

interface Flag {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly type: string;
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick: CallbackReference }[];
}

const AUTO_DISMISS_MS = 8_000;

/** Draws a flag as Bitbucket does: title, text, and buttons that call back into the frame. */
export function showFlag(flag: Flag, callBack: (callback: string) => void): void {
  closeFlag(flag.id);
  const box = element('div', '');
  box.id = `flag-${flag.id}`;
  box.className = `flag flag-${flag.type}`;
  box.setAttribute('role', 'status');
  box.append(element('strong', flag.title ?? ''), element('p', flag.description ?? ''));
  for (const action of flag.actions ?? []) {
    const button = element('button', action.text);
    button.addEventListener('click', () => {
      callBack(action.onClick.forgeCallback);
    });
    box.append(button);
  }
  document.getElementById('flags')?.append(box);
  if (flag.isAutoDismiss === true) setTimeout(() => closeFlag(flag.id), AUTO_DISMISS_MS);
}

export function closeFlag(id: string): boolean {
  const box = document.getElementById(`flag-${id}`);
  box?.remove();
  return box !== null;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

import Button from '@atlaskit/button/new';
import { useOpenDirectoryDialog } from './directory-loading';
import { useDirectory } from './use-directory';

/** Opens the dialog that loads a User directory; its code comes when it is asked for. */
export function LoadDirectoryButton({ text }: { readonly text: string }) {
  const { target } = useDirectory();
  const open = useOpenDirectoryDialog();
  return target === undefined ? null : <Button onClick={open}>{text}</Button>;
}

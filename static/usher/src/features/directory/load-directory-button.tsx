import Button from '@atlaskit/button/new';
import { useOpenDirectoryDialog } from './directory-loading';
import { useDirectory } from './use-directory';

interface LoadDirectoryButtonProps {
  readonly text: string;
  /** Within a sentence it looks as the links there do. */
  readonly look?: 'in-sentence';
}

/** Opens the dialog that loads a User directory; its code comes when it is asked for. */
export function LoadDirectoryButton({ text, look }: LoadDirectoryButtonProps) {
  const { target } = useDirectory();
  const open = useOpenDirectoryDialog();
  if (target === undefined) return null;
  if (look === undefined) return <Button onClick={open}>{text}</Button>;
  return (
    <button type="button" className="text-button" onClick={open}>
      {text}
    </button>
  );
}

import { type ReactNode } from 'react';
import './uploads.css';

interface FileInputProps {
  readonly label: string;
  /** As `accept` of HTML; any file where it is missing. */
  readonly accept?: string;
  readonly onChoose: (file: File) => void;
  /** What files do, and where they come from. */
  readonly children: ReactNode;
}

export function FileInput({ label, accept, onChoose, children }: FileInputProps) {
  return (
    <>
      <p className="sentence">{children}</p>
      <label className="upload-field">
        <span>{label}</span>
        <input
          type="file"
          accept={accept}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) onChoose(file);
          }}
          onClick={({ currentTarget }) => {
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
    </>
  );
}

import { compileMessage } from '@lingui/message-utils/compileMessage';
import { generateMessageId } from '@lingui/message-utils/generateMessageId';
import PO from 'pofile';
import { isPlain } from './expand-macros.mjs';

/** What the pages load of a language: JSON of the name of each message → its translation, parsed. */
export function compileCatalogue(po: string): string {
  const entries = PO.parse(po)
    .items.filter(({ obsolete, msgstr }) => !obsolete && msgstr.join('') !== '')
    .map(({ msgid, msgctxt, msgstr }) => [
      nameOf(msgid, msgctxt ?? undefined),
      toWords(msgstr.join('')),
    ]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** As the macro and `expandMacros` name it. */
function nameOf(message: string, context: string | undefined): string {
  if (context === undefined && isPlain(message)) return message;
  // The macro's alphabet is that of addresses.
  return generateMessageId(message, context).replaceAll('+', '-').replaceAll('/', '_');
}

function toWords(message: string) {
  return message.includes('{') ? compileMessage(message) : message;
}

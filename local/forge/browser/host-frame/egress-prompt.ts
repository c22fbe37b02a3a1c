/// <reference lib="dom" />

/** What `permissions.egress.set` asks for. */
export interface EgressRequest {
  readonly egresses: readonly {
    readonly description: string;
    readonly configured: readonly { readonly domain: string }[];
  }[];
}

/**
 * Shows which hosts the app wants to reach, as Bitbucket does before an app may.
 * @throws Error when the person does not approve
 */
export async function askForEgress({ egresses }: EgressRequest): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.id = 'egress';
  dialog.setAttribute('aria-labelledby', 'egress-title');
  const title = document.createElement('h1');
  title.id = 'egress-title';
  title.textContent = 'Let Usher send data to another host';
  const texts = egresses.flatMap(({ description, configured }) => [
    description,
    ...configured.map(({ domain }) => domain),
  ]);
  dialog.append(title, ...texts.map(toParagraph), toButton('Approve'), toButton('Reject'));
  document.body.append(dialog);
  dialog.showModal();
  const answer = await new Promise<string>((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue);
    });
  });
  dialog.remove();
  if (answer !== 'Approve') throw new Error('The admin did not approve.');

  function toButton(text: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.className = text === 'Approve' ? 'primary' : '';
    button.addEventListener('click', () => {
      dialog.close(text);
    });
    return button;
  }
}

function toParagraph(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

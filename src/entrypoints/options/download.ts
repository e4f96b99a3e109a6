/** Gives the person a file, without any permission: a link to the text, clicked. */
export function downloadText(document: Document, name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the text after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What Handrail does on the tab in front. */
export type PopupState =
  /** Not asked yet. */
  | { readonly kind: 'waiting' }
  /**
   * An account's page; `organisation` is a name such as "northwind" or, for a sandbox, "northwind (uat)".
   * `extraHost` is the host where a person enabled it and can disable it again. `shortcut` are the keys that turn to the
   * sidebar, as the browser writes them; empty where a person took them away.
   */
  | {
      readonly kind: 'account';
      readonly organisation: string;
      readonly extraHost?: string;
      readonly shortcut?: string | undefined;
    }
  /** Salesforce, but no account. */
  | { readonly kind: 'salesforce'; readonly organisation: string; readonly extraHost?: string }
  /** A Salesforce host that Handrail may ask for, or that was withdrawn from it. */
  | { readonly kind: 'not-enabled'; readonly host: string }
  /** The browser hides the address, because this page is not one that Handrail may read. */
  | { readonly kind: 'hidden' }
  /** The browser will show the address from the next click on our button. */
  | { readonly kind: 'look-again' }
  | { readonly kind: 'elsewhere' };

/** The state in a sentence or two. */
export function popupSentence(state: PopupState): string {
  switch (state.kind) {
    case 'waiting':
      return '';
    case 'account':
      return `This is an account in ${state.organisation}. Handrail is beside it, or will be once you reload the page.`;
    case 'salesforce':
      return `This is ${state.organisation}, but not an account page, so Handrail adds nothing to it.`;
    case 'not-enabled':
      return `Handrail is not enabled on ${state.host}.`;
    case 'hidden':
      return 'Handrail is not enabled on this page, and your browser hides its address. If this is a Salesforce page, let Handrail see a tab’s address when you click its button. You can then enable it here.';
    case 'look-again':
      return 'Click Handrail’s toolbar button again: it can now see which page this is, and you can enable it.';
    case 'elsewhere':
      return 'This is not a Salesforce page that Handrail may read, so it does nothing here.';
  }
}

/** What Handrail does on the tab in front. */
export type PopupState =
  /** Not asked yet. */
  | { readonly kind: 'waiting' }
  /**
   * An account's page; `organisation` is a name such as "northwind" or, for a sandbox, "northwind (uat)".
   * `extraHost` is the host where a person enabled it and can disable it again.
   */
  | { readonly kind: 'account'; readonly organisation: string; readonly extraHost?: string }
  /** Salesforce, but no account. */
  | { readonly kind: 'salesforce'; readonly organisation: string; readonly extraHost?: string }
  /** A Salesforce host that Handrail may ask for, or that was withdrawn from it. */
  | { readonly kind: 'not-enabled'; readonly host: string }
  /** The browser hides the address, because this page is not one that Handrail may read. */
  | { readonly kind: 'hidden' }
  /** The browser will show the address from the next click on our button on. */
  | { readonly kind: 'look-again' }
  | { readonly kind: 'elsewhere' };

/** The state in a sentence or two. */
export function popupSentence(state: PopupState): string {
  switch (state.kind) {
    case 'waiting':
      return '';
    case 'account':
      return `This is an account of ${state.organisation}: Handrail stands beside it, or will once the page is loaded again.`;
    case 'salesforce':
      return `This is ${state.organisation}, but not an account page: Handrail waits and adds nothing.`;
    case 'not-enabled':
      return `Handrail is not enabled on ${state.host}.`;
    case 'hidden':
      return 'Handrail is not enabled on this page, and your browser hides its address. If it is one of Salesforce, Handrail can be enabled on its host, once it may look at the address of a tab where you click its button.';
    case 'look-again':
      return 'Now click Handrail’s button in the toolbar once more: it sees where it is, and offers to be enabled.';
    case 'elsewhere':
      return 'This is none of the Salesforce pages that Handrail may read, so it does nothing here.';
  }
}

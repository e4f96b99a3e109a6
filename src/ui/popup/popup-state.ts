/** What Handrail does on the tab in front. */
export type PopupState =
  /** Not asked yet. */
  | { readonly kind: 'waiting' }
  /** An account's page; `organisation` is a name such as "northwind" or "northwind, sandbox uat". */
  | { readonly kind: 'account'; readonly organisation: string }
  /** Salesforce, but no account. */
  | { readonly kind: 'salesforce'; readonly organisation: string }
  | { readonly kind: 'elsewhere' };

/** The state in one sentence. */
export function popupSentence(state: PopupState): string {
  switch (state.kind) {
    case 'waiting':
      return '';
    case 'account':
      return `This is an account of ${state.organisation}: Handrail stands beside it, or will once the page is loaded again.`;
    case 'salesforce':
      return `This is ${state.organisation}, but not an account page: Handrail waits and adds nothing.`;
    case 'elsewhere':
      return 'This is none of the Salesforce pages that Handrail may read, so it does nothing here.';
  }
}

import { h } from 'preact';
import { CopyButton } from '../components/CopyButton';
import type { AccountView } from './sidebar-props';
import { summaryText } from './summary-text';

/** Everything about the account as one text to copy. */
export function SummaryView({ view }: { readonly view: AccountView }) {
  const text = summaryText(view);
  return (
    <div class="block">
      <CopyButton text={() => text} of="summary" />
      <textarea readOnly aria-label="Summary" value={text} rows={28} dir="auto" />
    </div>
  );
}

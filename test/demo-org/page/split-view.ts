import type { DemoAccount } from '../data/demo-account';
import { h } from './dom';
import { type OutputContext, recordLink } from './field-output';
import { printed } from './format';

/** Puts a list of accounts at the left and returns the place at the right where records are shown. */
export function splitView(
  context: OutputContext,
  stage: HTMLElement,
  accounts: readonly Omit<DemoAccount, 'expected'>[],
): HTMLElement {
  const right = h('div', { class: 'split-right' });
  stage.classList.add('split-view');
  stage.append(
    h(
      'div',
      { class: 'split-left' },
      h('h2', { class: 'activity-title' }, 'All Accounts'),
      h(
        'ul',
        {},
        ...accounts.map((account) =>
          h(
            'li',
            { class: 'split-item' },
            recordLink(
              context,
              { object: 'Account', id: account.id, name: account.key },
              printed({ kind: 'name' }, account.fields.Name, context.locale).slice(0, 80),
            ),
          ),
        ),
      ),
    ),
    right,
  );
  return right;
}

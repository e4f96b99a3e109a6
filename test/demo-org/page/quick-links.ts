import { h, icon, lwc, type Shadow } from './dom';
import type { OutputContext } from './field-output';
import type { RelatedList } from './related-list';

/** lst-related-list-quick-link > records-hoverable-link > a > span > slot > the list's name. */
function quickLink(context: OutputContext, shadow: Shadow, path: string, words: string): HTMLElement {
  const link = (slot: HTMLElement) =>
    h(
      'a',
      {
        href: path,
        class: 'quick-link',
        click: (event) => {
          event.preventDefault();
          context.open(path);
        },
      },
      icon('list'),
      h('span', {}, slot),
    );
  return lwc(shadow, 'lst-related-list-quick-link', {}, (inLink) => [
    lwc(inLink, 'records-hoverable-link', {}, (_, slot) => [h('div', { class: 'slds-grid' }, link(slot()))], {
      '': [h('span', {}, words)],
    }),
  ]);
}

/** The quick links under the highlights: names of the lists and nothing of their rows. */
export function quickLinks(
  context: OutputContext,
  accountId: string,
  lists: readonly RelatedList[],
): HTMLElement {
  return lwc(
    context.shadow,
    'flexipage-component2',
    { 'data-component-id': 'force_relatedListQuickLinksContainer' },
    (_, slot) => [slot()],
    {
      '': [
        lwc(context.shadow, 'lst-related-list-quick-links-container', {}, (inContainer) => [
          lwc(inContainer, 'lst-related-list-quick-links-grid', {}, (inGrid) => [
            h(
              'ul',
              { class: 'quick-links', 'aria-label': 'Related List Quick Links' },
              ...lists.map((list) => {
                const path = `/lightning/r/Account/${accountId}/related/${list.relation}/view`;
                return h('li', {}, quickLink(context, inGrid, path, `${list.title} (${list.rows.length})`));
              }),
            ),
          ]),
        ]),
      ],
    },
  );
}

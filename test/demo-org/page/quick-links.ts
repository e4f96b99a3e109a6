import { h, icon, lwc } from './dom';
import type { OutputContext } from './field-output';
import type { RelatedList } from './related-list';

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
        h(
          'div',
          { class: 'quick-links', role: 'group', 'aria-label': 'Related List Quick Links' },
          ...lists.map((list) => {
            const path = `/lightning/r/Account/${accountId}/related/${list.relation}/view`;
            return h(
              'a',
              {
                href: path,
                click: (event) => {
                  event.preventDefault();
                  context.open(path);
                },
              },
              icon('list'),
              `${list.title} (${list.rows.length})`,
            );
          }),
        ),
      ],
    },
  );
}

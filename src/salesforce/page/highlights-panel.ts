import { unanimous } from '../unanimous';
import { findInside } from './composed-tree';
import { comparable } from './field-index';
import type { PageAdapter } from './page-adapter';
import { finderOf, placeByLabel } from './record-field';
import { HIGHLIGHT, HIGHLIGHT_LABEL, HIGHLIGHT_NAME, HIGHLIGHT_VALUE } from './salesforce-selectors';
import { labelText, readOutput } from './value-node';

/** The one label of a detail: its title and its words agree, or it has none. */
function labelOf(detail: Element): string {
  const labels = findInside(detail, HIGHLIGHT_LABEL).flatMap((element) =>
    [element.getAttribute('title') ?? '', labelText(element)].filter(Boolean),
  );
  return unanimous(labels, comparable) ?? '';
}

/** The highlights panel, standard and dynamic: the name from the heading, at most seven details by label only. */
export const highlightsPanel: PageAdapter = {
  anchors: `${HIGHLIGHT}, ${HIGHLIGHT_NAME}`,
  places({ anchors }) {
    return anchors.map((node) =>
      node.localName === HIGHLIGHT
        ? placeByLabel(labelOf(node), node, finderOf(node, HIGHLIGHT_VALUE))
        : {
            kind: 'apiNames',
            name: 'Name',
            label: () => '',
            node,
            find: () => (node.isConnected ? readOutput(node) : undefined),
          },
    );
  },
};

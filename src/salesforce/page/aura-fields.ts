import type { PageAdapter } from './page-adapter';
import { finderOf, labelIn, placeByLabel, placesByApiName } from './record-field';
import { AURA_FIELD, FIELD_ATTRIBUTE } from './salesforce-selectors';

/** The older Aura components: fields by API name where they carry one, else by label. */
export const auraFields: PageAdapter = {
  anchors: AURA_FIELD,
  places({ anchors }) {
    const carried = `[${FIELD_ATTRIBUTE}]`;
    return anchors.flatMap((node) => {
      const carrier = node.matches(carried) ? node : node.querySelector(carried);
      return carrier ? placesByApiName([carrier]) : placeByLabel(labelIn(node), node, finderOf(node));
    });
  },
};

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { highlightsPanel } from '../../../src/salesforce/page/highlights-panel';

/** The label of the one detail whose label this is. */
function labelOf(label: string): string | undefined {
  document.body.innerHTML = `<records-highlights-details-item>${label}<p class="fieldComponent"></p></records-highlights-details-item>`;
  const anchors = [...document.querySelectorAll(highlightsPanel.anchors)];
  return highlightsPanel.places({ element: document.body, anchors })[0]?.name;
}

describe('the label of a detail', () => {
  it.each([
    ['is what its title and its words say', '<p class="slds-text-title" title="Phone">Phone</p>', 'Phone'],
    ['is what its words say where it has no title', '<p class="slds-text-title">Phone</p>', 'Phone'],
    ['is its title where it has no words', '<p class="slds-text-title" title="Phone"></p>', 'Phone'],
    ['is none where they differ', '<p class="slds-text-title" title="Phone">Fax</p>', ''],
    [
      'is none where two differ',
      '<p class="slds-text-title">Phone</p><p class="slds-text-title">Fax</p>',
      '',
    ],
    ['is none where none is printed', '', ''],
  ])('%s', (_, html, label) => {
    expect(labelOf(html)).toBe(label);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ownHost } from '../../src/ui/own-host';

describe('the element of a closed root', () => {
  it('is none that a page can define, and carries the name that it can be found by', () => {
    customElements.define(
      'handrail-sidebar',
      class extends HTMLElement {
        constructor() {
          super();
          throw new Error('The page was handed the element.');
        }
      },
    );
    const host = ownHost(document, 'handrail-sidebar');
    document.body.append(host);
    expect(host.id).toBe('handrail-sidebar');
    expect(host.attachShadow({ mode: 'closed' }).host).toBe(host);
  });
});

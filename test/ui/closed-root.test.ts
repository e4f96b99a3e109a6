// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { closedRoot } from '../../src/ui/closed-root';

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
    const ending = new AbortController();
    const root = closedRoot(document, { id: 'handrail-sidebar', css: '', signal: ending.signal });
    document.body.append(root.host);
    expect(document.querySelector('#handrail-sidebar')).toBe(root.host);
    expect(root.host.shadowRoot).toBeNull();
    ending.abort();
    expect(root.host.isConnected).toBe(false);
  });
});

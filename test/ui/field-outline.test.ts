// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { outlineOver } from '../../src/ui/field-outline';

const hosts = () => document.querySelectorAll('#handrail-outline');

afterEach(() => document.body.replaceChildren());

describe('the outline of a field', () => {
  it('changes nothing inside the page and can be reached by nothing of it', () => {
    const field = document.body.appendChild(document.createElement('div'));
    const before = document.body.outerHTML;
    const ending = new AbortController();
    outlineOver(document, ending.signal).show(field, 'Seats <b>');
    expect(document.body.outerHTML).toBe(before);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    ending.abort();
    expect(hosts()).toHaveLength(0);
  });
});

// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { downloadText } from '../../../src/entrypoints/options/download';

afterEach(() => vi.restoreAllMocks());

test('gives a file with this name and text, and leaves no link behind', async () => {
  let blob: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob;
    return 'blob:handrail/1';
  });
  let clicked: HTMLAnchorElement | undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked = this;
  });
  downloadText(document, 'handrail-backup.json', '{"items":{}}');
  expect(clicked?.download).toBe('handrail-backup.json');
  expect(clicked?.href).toBe('blob:handrail/1');
  expect(blob?.type).toBe('application/json');
  expect(await blob?.text()).toBe('{"items":{}}');
  expect(document.querySelector('a')).toBeNull();
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Scene, sidebarOnPage } from '../../../src/entrypoints/content/sidebar-on-page';
import { DEFAULT_SETTINGS } from '../../../src/storage/settings';
import type { SidebarActions } from '../../../src/ui/sidebar/sidebar-props';

const SCENE: Scene = {
  view: { kind: 'loading', org: { key: 'brightwater', name: 'brightwater' } },
  actions: {} as SidebarActions,
  settings: DEFAULT_SETTINGS,
};

let lifetime: AbortController;
let field: HTMLInputElement;

beforeEach(() => {
  lifetime = new AbortController();
  field = document.body.appendChild(document.createElement('input'));
});
afterEach(() => {
  lifetime.abort();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** A sidebar of which the test says what is to be drawn. */
function sidebar(shown: { scene: Scene | undefined } = { scene: SCENE }) {
  const scene = vi.fn(() => shown.scene);
  const onPage = sidebarOnPage({
    window: window as unknown as Window & typeof globalThis,
    css: '',
    scene,
    onEscape: vi.fn(),
    onRefused: vi.fn(),
    signal: lifetime.signal,
  });
  return { onPage, scene, shown };
}

const nextFrame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));

function press(target: Element): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true }));
}

describe('the sidebar on the page', () => {
  it('is there where something is to be shown, and gone where nothing is', () => {
    const { onPage, shown } = sidebar({ scene: undefined });
    onPage.draw();
    expect(onPage.host.isConnected).toBe(false);
    shown.scene = SCENE;
    onPage.draw();
    expect(onPage.host.isConnected).toBe(true);
    shown.scene = undefined;
    onPage.draw();
    expect(onPage.host.isConnected).toBe(false);
  });

  it('leaves with its signal, whatever is drawn after', () => {
    const { onPage } = sidebar();
    onPage.draw();
    lifetime.abort();
    onPage.draw();
    expect(onPage.host.isConnected).toBe(false);
  });

  it('is drawn once in the next frame, however often it is asked for', async () => {
    const { onPage, scene } = sidebar();
    onPage.drawSoon();
    onPage.drawSoon();
    expect(scene).not.toHaveBeenCalled();
    await nextFrame();
    await nextFrame();
    expect(scene).toHaveBeenCalledOnce();
  });

  it('is not drawn again in the next frame where it was drawn before it', async () => {
    const { onPage, scene } = sidebar();
    onPage.drawSoon();
    onPage.draw();
    await nextFrame();
    await nextFrame();
    expect(scene).toHaveBeenCalledOnce();
  });

  it('draws what is not drawn before a key acts, and nothing otherwise', () => {
    const { onPage, scene } = sidebar();
    onPage.draw();
    press(onPage.host);
    expect(scene).toHaveBeenCalledTimes(1);
    onPage.markUndrawn();
    press(onPage.host);
    press(onPage.host);
    expect(scene).toHaveBeenCalledTimes(2);
  });
});

describe('the shortcut', () => {
  it('opens nothing where the sidebar is not', () => {
    const { onPage } = sidebar({ scene: undefined });
    const open = vi.fn();
    onPage.draw();
    onPage.toggle(open);
    expect(open).not.toHaveBeenCalled();
  });

  it('opens the sidebar and focuses it, and gives the focus back the second time', () => {
    const { onPage } = sidebar();
    const open = vi.fn();
    onPage.draw();
    field.focus();
    onPage.toggle(open);
    expect(document.activeElement).toBe(onPage.host);
    onPage.host.dispatchEvent(new FocusEvent('focusin', { relatedTarget: field }));
    onPage.toggle(open);
    expect(document.activeElement).toBe(field);
    expect(open).toHaveBeenCalledOnce();
  });
});

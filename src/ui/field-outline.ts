import { closedRoot } from './closed-root';

/** A frame drawn over a part of the page. */
export interface FieldOutline {
  /** Frames an element and says its name; nothing if there is none. */
  show(element: Element | undefined, name?: string): void;
}

const CSS = `:host{all:initial!important}
p{position:fixed;z-index:7999;margin:-4px;padding:2px;border:2px solid #0b5cd6;border-radius:6px;
box-shadow:0 0 0 2px #fff;background:#0b5cd61a;pointer-events:none}
b{position:absolute;left:-2px;bottom:100%;max-width:300px;overflow:hidden;padding:1px 8px;border-radius:6px;
background:#0b5cd6;color:#fff;font:600 12px/1.6 system-ui,sans-serif;white-space:nowrap;text-overflow:ellipsis}`;

/** Makes a frame in a closed root of its own, which no pointer hits and which is gone with `signal`. */
export function outlineOver(document: Document, signal: AbortSignal): FieldOutline {
  const root = closedRoot(document, { id: 'handrail-outline', css: CSS, signal });
  root.host.ariaHidden = 'true';
  const frame = root.appendChild(document.createElement('p'));
  const tag = frame.appendChild(document.createElement('b'));
  document.documentElement.append(root.host);
  return {
    show(element, name = '') {
      frame.hidden = !element;
      if (!element) return;
      const { left, top, width, height } = element.getBoundingClientRect();
      tag.textContent = name;
      frame.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    },
  };
}

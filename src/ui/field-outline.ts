import { ownHost } from './own-host';

/** A frame drawn over a part of the page. */
export interface FieldOutline {
  /** Frames an element and says its name; nothing if there is none. */
  show(element: Element | undefined, name?: string): void;
}

const CSS = `:host{all:initial!important}
p{position:fixed;z-index:7999;box-sizing:border-box;margin:0;border:2px solid #0b5cd6;border-radius:6px;
box-shadow:0 0 0 2px #fff;background:#0b5cd61a;pointer-events:none}
b{position:absolute;left:-2px;bottom:100%;max-width:300px;overflow:hidden;padding:1px 8px;border-radius:6px;
background:#0b5cd6;color:#fff;font:600 12px/1.6 system-ui,sans-serif;white-space:nowrap;text-overflow:ellipsis}`;

/** Makes a frame in a closed root of its own, which no pointer hits and which is gone with `signal`. */
export function outlineOver(document: Document, signal: AbortSignal): FieldOutline {
  const host = ownHost(document, 'handrail-outline');
  host.setAttribute('aria-hidden', 'true');
  const style = document.createElement('style');
  style.textContent = CSS;
  const frame = document.createElement('p');
  const tag = frame.appendChild(document.createElement('b'));
  host.attachShadow({ mode: 'closed' }).append(style, frame);
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
  return {
    show(element, name = '') {
      frame.hidden = !element;
      frame.style.display = element ? 'block' : 'none';
      if (!element) return;
      const { left, top, width, height } = element.getBoundingClientRect();
      tag.textContent = name;
      for (const [property, pixels] of Object.entries({
        left: left - 4,
        top: top - 4,
        width: width + 8,
        height: height + 8,
      })) {
        frame.style.setProperty(property, `${pixels}px`);
      }
    },
  };
}

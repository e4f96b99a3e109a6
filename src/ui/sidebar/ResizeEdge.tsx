import { useRef } from 'preact/hooks';
import { NARROWEST, WIDEST } from './MenuItems';
import type { SidebarChrome } from './sidebar-props';

interface ResizeEdgeProps {
  readonly chrome: SidebarChrome;
  readonly onDrag: (width: number) => void;
  readonly onDrop: (width: number) => void;
}

/** The inner edge, to drag the width with a pointer; the menu has the same for the keyboard. */
export function ResizeEdge({ chrome: { dock, width }, onDrag, onDrop }: ResizeEdgeProps) {
  const from = useRef<number | undefined>(undefined);
  const at = ({ clientX }: PointerEvent) => {
    const moved = (clientX - (from.current ?? clientX)) * (dock === 'left' ? 1 : -1);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width + moved)));
  };
  return (
    <div
      class="edge"
      onPointerDown={(event) => {
        from.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current !== undefined) onDrag(at(event));
      }}
      onPointerCancel={() => {
        from.current = undefined;
        onDrag(width);
      }}
      onPointerUp={(event) => {
        onDrop(at(event));
        from.current = undefined;
      }}
    />
  );
}

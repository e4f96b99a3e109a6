import { useEffect, useRef, useState } from 'preact/hooks';
import { Panel } from './Panel';
import { Rail } from './Rail';
import { ResizeEdge } from './ResizeEdge';
import type { SidebarProps } from './sidebar-props';

/**
 * The sidebar: a landmark that stands over the page at its dock, open or as a rail.
 * `--handrail-top` and `--handrail-bottom` on the host keep it off the page's own bars.
 */
export function Sidebar(props: SidebarProps) {
  const { view, chrome, actions } = props;
  const [dragged, drag] = useState<number>();
  const collapse = useRef<HTMLButtonElement>(null);
  const aside = useRef<HTMLElement>(null);
  const folded = useRef(false);
  const fold = (collapsed: boolean) => {
    folded.current = true;
    actions.setChrome({ collapsed });
  };
  useEffect(() => {
    if (!folded.current) return;
    // The button that was pressed is gone: its counterpart takes the focus.
    folded.current = false;
    (collapse.current ?? aside.current?.querySelector('button'))?.focus();
  }, [chrome.collapsed]);
  const account = view.kind === 'account' ? view.recordId : '';
  return (
    <aside
      ref={aside}
      aria-label="Handrail"
      lang="en"
      dir="ltr"
      data-theme={chrome.theme}
      data-dock={chrome.dock}
      data-collapsed={chrome.collapsed}
      style={{ '--width': `${dragged ?? chrome.width}px` }}
    >
      {chrome.collapsed ? (
        <Rail view={view} onExpand={() => fold(false)} />
      ) : (
        <>
          <Panel
            key={`${view.org.key} ${account}`}
            {...props}
            collapseRef={collapse}
            onCollapse={() => fold(true)}
          />
          <ResizeEdge
            chrome={chrome}
            onDrag={drag}
            onDrop={(width) => {
              drag(undefined);
              actions.setChrome({ width });
            }}
          />
        </>
      )}
    </aside>
  );
}

import { h } from 'preact';
import { Panel } from './Panel';
import { Rail } from './Rail';
import type { SidebarProps } from './sidebar-props';

/**
 * The sidebar: a landmark that stands over the page at its dock, open or as a rail.
 * `--handrail-top` and `--handrail-bottom` on the host keep it off the page's own bars.
 */
export function Sidebar(props: SidebarProps) {
  const { view, chrome, actions } = props;
  const fold = (collapsed: boolean) => actions.setChrome({ collapsed });
  return (
    <aside
      aria-label="Handrail"
      lang="en"
      dir="ltr"
      data-theme={chrome.theme}
      data-dock={chrome.dock}
      data-collapsed={chrome.collapsed}
      style={{ '--width': `${chrome.width}px`, colorScheme: chrome.theme }}
    >
      {chrome.collapsed ? (
        <Rail view={view} onExpand={() => fold(false)} />
      ) : (
        <Panel
          key={view.org.key + (view.kind === 'account' ? view.recordId : '')}
          {...props}
          onCollapse={() => fold(true)}
        />
      )}
    </aside>
  );
}

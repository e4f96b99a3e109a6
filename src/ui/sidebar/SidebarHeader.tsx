import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Org } from '../../domain/account';
import { Icon } from '../components/Icon';
import { cut, PageText } from '../components/PageText';
import { MenuItems } from './MenuItems';
import type { Screen } from './Panel';
import type { SidebarProps } from './sidebar-props';

interface SidebarHeaderProps extends SidebarProps {
  readonly onScreen: (screen: Screen) => void;
  readonly onCollapse: () => void;
  /** The button that takes the focus when the sidebar opens. */
  readonly collapseRef: RefObject<HTMLButtonElement | null>;
}

/** The account's name, the organisation, the menu, and the way to fold the sidebar. */
export function SidebarHeader({ onCollapse, collapseRef, ...props }: SidebarHeaderProps) {
  const { view, chrome } = props;
  const [open, setOpen] = useState(false);
  const name = view.kind === 'account' ? view.accountName : '';
  return (
    <header>
      <Icon name="rail" />
      <div class="who">
        <h2 title={cut(name)}>
          {name ? <PageText text={name} /> : view.kind === 'loading' ? <i class="ghost" /> : 'Handrail'}
        </h2>
        <OrgLine org={view.org} />
      </div>
      {/* Folds itself when the focus leaves it, as a menu does. */}
      <div
        class="menu"
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget as Node)) setOpen(false);
        }}
      >
        <button type="button" class="tiny" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="more" />
          <span class="unseen">Menu</span>
        </button>
        {open && <MenuItems {...props} close={() => setOpen(false)} />}
      </div>
      <button type="button" class="tiny" ref={collapseRef} onClick={onCollapse}>
        <Icon name={chrome.dock === 'right' ? 'next' : 'back'} />
        <span class="unseen">Collapse</span>
      </button>
    </header>
  );
}

function OrgLine({ org }: { readonly org: Org }) {
  return (
    <p class="soft">
      <PageText text={org.name} />
      {org.sandbox ? (
        <b class="sandbox">
          SANDBOX <PageText text={org.sandbox} />
        </b>
      ) : (
        ' · production'
      )}
    </p>
  );
}

import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Org } from '../../domain/account';
import { Icon } from '../components/Icon';
import { cut, PageText } from '../components/PageText';
import { MenuItems } from './MenuItems';
import type { Screen } from './Panel';
import { SaveState } from './SaveState';
import type { SidebarProps } from './sidebar-props';

interface SidebarHeaderProps extends SidebarProps {
  readonly onScreen: (screen: Screen) => void;
  readonly onCollapse: () => void;
  /** The button that takes the focus when the sidebar opens. */
  readonly collapseRef: RefObject<HTMLButtonElement | null>;
}

/** The account's name, the organisation, what was saved, undo, the menu, and the way to fold the sidebar. */
export function SidebarHeader({ onCollapse, collapseRef, ...props }: SidebarHeaderProps) {
  const { view, chrome, actions } = props;
  const name = view.kind === 'account' ? view.accountName : '';
  const undoable = view.kind === 'account' ? view.assessment.undoable : undefined;
  return (
    <header>
      <Icon name="rail" />
      <div class="who">
        {view.kind === 'loading' ? (
          <i class="ghost" />
        ) : (
          <h2 title={cut(name)}>{name ? <PageText text={name} /> : 'Handrail'}</h2>
        )}
        <p class="soft">
          <OrgWords org={view.org} />
          {view.kind === 'account' && <SaveState pending={view.pending} last={undoable?.words ?? ''} />}
        </p>
      </div>
      {undoable && (
        <button
          type="button"
          class="tiny"
          title={`Undo: ${cut(undoable.words)}`}
          disabled={view.kind === 'account' && view.locked !== undefined}
          onClick={() => actions.act({ kind: 'undone', entry: undoable.entry })}
        >
          <Icon name="undo" />
          <span class="unseen">Undo</span>
        </button>
      )}
      <Menu {...props} />
      <button type="button" class="tiny" ref={collapseRef} onClick={onCollapse}>
        <Icon name={chrome.dock === 'right' ? 'next' : 'back'} />
        <span class="unseen">Collapse</span>
      </button>
    </header>
  );
}

/** Folds itself when the focus leaves it or something is chosen. */
function Menu(props: SidebarProps & Pick<SidebarHeaderProps, 'onScreen'>) {
  const [open, setOpen] = useState(false);
  return (
    <div
      class="menu"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button type="button" class="tiny" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="dots" />
        <span class="unseen">Menu</span>
      </button>
      {open && <MenuItems {...props} close={() => setOpen(false)} />}
    </div>
  );
}

function OrgWords({ org }: { readonly org: Org }) {
  return (
    <>
      <PageText text={org.name} />
      {org.sandbox ? (
        <b class="sandbox">
          SANDBOX <PageText text={org.sandbox} />
        </b>
      ) : (
        ' · production'
      )}
    </>
  );
}

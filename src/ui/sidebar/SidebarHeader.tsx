import { Fragment, h } from 'preact';
import type { Org } from '../../domain/account';
import { Button } from '../components/Button';
import { Icon } from '../components/Icon';
import { cut, PageText } from '../components/PageText';
import { stateful } from '../components/stateful';
import { MenuItems } from './MenuItems';
import { SaveState } from './SaveState';
import type { Screen } from './screen';
import type { SidebarProps } from './sidebar-props';

interface SidebarHeaderProps extends SidebarProps {
  readonly onScreen: (screen: Screen) => void;
  readonly onCollapse: () => void;
}

/** The account's name, the organisation, what was saved, undo, the menu, and the way to fold the sidebar. */
export function SidebarHeader(props: SidebarHeaderProps) {
  const { view, chrome, actions } = props;
  const account = view.kind === 'account' ? view : undefined;
  const name = account?.accountName;
  const undoable = account?.assessment.undoable;
  return (
    <header>
      <Icon name="rail" />
      <div class="who">
        {view.kind === 'loading' ? (
          <i class="ghost" />
        ) : (
          <h2 title={cut(name ?? '')}>{name ? <PageText text={name} /> : 'Handrail'}</h2>
        )}
        <p class="soft">
          <OrgWords org={view.org} />
          {account && <SaveState pending={account.pending} last={undoable?.words ?? ''} />}
        </p>
      </div>
      {undoable && account.locked === undefined && (
        <Button
          icon="undo"
          label="Undo"
          title={`Undo: ${cut(undoable.words)}`}
          onClick={() => actions.act({ kind: 'undone', entry: undoable.entry })}
        />
      )}
      <Menu {...props} />
      <Button icon={chrome.dock === 'right' ? 'next' : 'back'} label="Collapse" onClick={props.onCollapse} />
    </header>
  );
}

/** Folds itself when the focus leaves it, or when something is chosen, which gives the focus back to its button. */
const Menu = stateful<SidebarHeaderProps, HTMLButtonElement | null>(null, (props, opener, set) => (
  // Focusable, so that it keeps the focus where a press on a button gives the button none (Firefox on macOS).
  <div
    class="menu"
    tabIndex={-1}
    onFocusOut={({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget as Node | null)) set(null);
    }}
  >
    <Button
      icon="dots"
      label="Menu"
      expanded={!!opener}
      onClick={({ currentTarget }) => set(opener ? null : currentTarget)}
    />
    {opener && (
      <MenuItems
        {...props}
        close={() => {
          set(null);
          opener.focus();
        }}
      />
    )}
  </div>
));

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

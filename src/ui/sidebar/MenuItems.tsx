import { cut } from '../components/PageText';
import type { Screen } from './Panel';
import type { SidebarProps } from './sidebar-props';

interface MenuItemsProps extends SidebarProps {
  readonly onScreen: (screen: Screen) => void;
  readonly close: () => void;
}

/** What the menu offers. */
export function MenuItems({ view, chrome, actions, onScreen, close }: MenuItemsProps) {
  const item = (words: string, run: () => void, disabled = false) => (
    <li>
      <button
        type="button"
        disabled={disabled}
        onClick={() => {
          close();
          run();
        }}
      >
        {words}
      </button>
    </li>
  );
  const undoable = view.kind === 'account' ? view.assessment.undoable : undefined;
  const other = chrome.dock === 'right' ? 'left' : 'right';
  return (
    <ul>
      {view.kind === 'account' && (
        <>
          {item('All steps', () => onScreen('All steps'))}
          {item('Reference', () => onScreen('Reference'))}
          {item('Summary', () => onScreen('Summary'))}
          {undoable &&
            item(
              `Undo: ${cut(undoable.words)}`,
              () => actions.act({ kind: 'undone', entry: undoable.entry }),
              Boolean(view.locked),
            )}
        </>
      )}
      {item(`Dock ${other}`, () => actions.setChrome({ dock: other }))}
      <li>
        <label>
          Width
          <input
            type="range"
            min={NARROWEST}
            max={WIDEST}
            step={8}
            value={chrome.width}
            onChange={({ currentTarget }) => actions.setChrome({ width: Number(currentTarget.value) })}
          />
        </label>
      </li>
      {item('Options', actions.openOptions)}
    </ul>
  );
}

/** The narrowest and widest sidebar, CSS pixels. */
export const NARROWEST = 280;
export const WIDEST = 560;

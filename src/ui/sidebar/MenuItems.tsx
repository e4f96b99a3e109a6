import { h } from 'preact';
import { Button } from '../components/Button';
import type { Screen } from './screen';
import type { SidebarProps } from './sidebar-props';

interface MenuItemsProps extends SidebarProps {
  readonly onScreen: (screen: Screen) => void;
  readonly close: () => void;
}

/** What the menu offers. */
export function MenuItems({ view, chrome, actions, onScreen, close }: MenuItemsProps) {
  const other = chrome.dock === 'right' ? 'left' : 'right';
  const items: [label: string, run: () => void][] = [];
  if (view.kind === 'account')
    for (const screen of ['All steps', 'Reference', 'Summary'] as const)
      items.push([screen, () => onScreen(screen)]);
  items.push([`Dock ${other}`, () => actions.setChrome({ dock: other })], ['Options', actions.openOptions]);
  return (
    <ul>
      {items.map(([label, run]) => (
        <li key={label}>
          <Button
            label={label}
            onClick={() => {
              close();
              run();
            }}
          />
        </li>
      ))}
      <li>
        <label>
          Width
          <input
            type="range"
            min={280}
            max={560}
            step={8}
            value={chrome.width}
            onChange={({ currentTarget }) => actions.setChrome({ width: Number(currentTarget.value) })}
          />
        </label>
      </li>
    </ul>
  );
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CivilDate } from '../../domain/civil-date';
import type { SidebarActions, SidebarView } from './sidebar-props';

/** What every part of an account's sidebar may need: what can be done, and the ground it stands on. */
export interface Ground {
  readonly actions: SidebarActions;
  /** True: deeds are shown disabled. */
  readonly locked: boolean;
  readonly today: CivilDate;
  readonly documents: Extract<SidebarView, { kind: 'account' }>['documents'];
}

/** Provided by the sidebar's panel. */
export const GroundContext = createContext<Ground | undefined>(undefined);

/** The ground of the surrounding panel. Throws outside of one. */
export function useGround(): Ground {
  const ground = useContext(GroundContext);
  if (!ground) throw new Error('Nothing of the account is drawn outside its panel');
  return ground;
}

import type { CivilDate } from '../../domain/civil-date';
import type { Playbook } from '../../playbook/schema';
import type { PointingView, SidebarActions } from './sidebar-props';

/** What the parts of an account's sidebar share: what can be done, and what their words rest on. */
export interface Ground {
  readonly actions: SidebarActions;
  /** True: deeds are shown disabled. */
  readonly locked: boolean;
  readonly today: CivilDate;
  readonly documents: Playbook['documents'];
  readonly pointing?: PointingView | undefined;
}

/** The props of a part that shows nothing but `P`. */
export type Grounded<P> = P & { readonly ground: Ground };

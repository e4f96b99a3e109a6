import { wantFocus } from '../components/focus';

/** The views that stand in for the sections, by their titles; '' is the sections. */
export type Screen = '' | 'All steps' | 'Reference' | 'Summary';

/** Changes the view and takes the focus along. */
export function turnTo(screen: Screen, onScreen: (screen: Screen) => void): void {
  wantFocus();
  onScreen(screen);
}

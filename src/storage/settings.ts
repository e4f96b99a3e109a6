/** What a person chose, shared by all tabs. */
export interface Settings {
  /** Written beside every deed; empty: "you". */
  readonly name: string;
  readonly theme: 'page' | 'light' | 'dark';
  readonly dock: 'left' | 'right';
  /** CSS pixels, 280 to 560. */
  readonly width: number;
  readonly collapsed: boolean;
}

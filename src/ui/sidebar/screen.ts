/** The views that stand in for the sections, by their titles; '' is the sections. */
export type Screen = '' | 'All steps' | 'Reference' | 'Summary';

import type { FieldKey, Position, Quota, RuleSource, Segment } from '../playbook/schema';
import type { FieldValue, Provenance } from './account';

/** A number with the field it stands in. */
export interface DecidingNumber {
  readonly field: FieldKey;
  readonly label: string;
  readonly value: number;
  readonly source: Provenance;
}

/** One band of the bar, lowest first. `to` is exclusive and absent in the highest band. */
export interface Band {
  readonly segment: Segment;
  readonly from: number;
  readonly to?: number | undefined;
}

/** What a field says, and where that was read. */
export interface SaidValue {
  readonly label: string;
  readonly value: FieldValue;
  readonly source: Provenance;
}

/** Something about the segment that a person should know before relying on it. */
export type SegmentNotice =
  /** Another number on the page leads to another segment. */
  | ({ readonly kind: 'other-number'; readonly field: FieldKey; readonly segment: Segment } & SaidValue)
  /** The page's own segment field says otherwise. */
  | ({ readonly kind: 'page-segment' } & SaidValue)
  /** A range such as "100-499" straddles a boundary. */
  | ({
      readonly kind: 'straddles';
      readonly field: FieldKey;
      readonly segments: readonly Segment[];
    } & SaidValue)
  /** A number was there but could not be understood, or cannot be (-3 users). */
  | ({ readonly kind: 'unreadable'; readonly field: FieldKey } & SaidValue)
  /** The policy asks for the global account's number and the page shows this record's only. */
  | { readonly kind: 'own-number'; readonly label: string }
  /** The policy assumes this segment because no number is recorded. */
  | {
      readonly kind: 'assumed';
      readonly label: string;
      readonly source: Provenance;
      readonly segment: Segment;
    }
  /** A value entered by hand decides while the page says something else. */
  | { readonly kind: 'page-says'; readonly label: string; readonly value: FieldValue };

/** The market segment and everything that explains it. */
export interface SegmentAssessment {
  /** Absent: unknown, shown as "Unknown". */
  readonly segment?: Segment | undefined;
  /** The number or range that decided; absent where none did. */
  readonly decidedBy?:
    | DecidingNumber
    | (Omit<DecidingNumber, 'value'> & { readonly range: string })
    | undefined;
  /** Fields that would decide but are not on the page or empty, in order. */
  readonly missing: readonly {
    readonly field: FieldKey;
    readonly label: string;
    readonly why: 'empty' | 'not-on-page';
  }[];
  readonly bands: readonly Band[];
  /** 0..1 along the bar of equal bands, logarithmic within a band; absent where no number decided. */
  readonly position?: number | undefined;
  /** Distance to the first number of the next band up, and to the last one of the band below. */
  readonly toNext?: { readonly segment: Segment; readonly distance: number } | undefined;
  readonly abovePrevious?: { readonly segment: Segment; readonly distance: number } | undefined;
  readonly notices: readonly SegmentNotice[];
  readonly preset: { readonly id: string; readonly title: string };
  readonly source: RuleSource;
  /** Positions that sell into the segment, the primary one first. */
  readonly positions: readonly Position[];
  readonly quotas: readonly Quota[];
  /** The second axis, read from the page where it is there. */
  readonly csmSegment?: SaidValue | undefined;
  readonly region?: SaidValue | undefined;
}

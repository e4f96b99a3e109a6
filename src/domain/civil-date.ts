/** A date without time or zone, as "YYYY-MM-DD". */
export type CivilDate = string & { readonly brand: 'CivilDate' };

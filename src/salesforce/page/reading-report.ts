import type { Account } from '../../domain/account';
import { factOf } from '../../domain/facts';
import type { FieldMap } from '../../playbook/schema';
import type { PageState } from './page-state';

/** What a report is made from. */
export interface ReportSources {
  readonly state: Extract<PageState, { kind: 'account' }>;
  /** With what is remembered. */
  readonly account: Account;
  readonly fields: FieldMap;
  /** Of the extension. */
  readonly version: string;
  /** As the browser names itself. */
  readonly browser: string;
}

/**
 * How the page was read, as plain text for a bug report. It tells kinds, never contents: two accounts on the same page
 * layout give the same report, whatever their values, people, dates, ids and organisation are.
 */
export function readingReport({ state, account, fields, version, browser }: ReportSources): string {
  const { record, report, hint, doubt, editing } = state;
  const { org, place } = record;
  const keys = Object.keys(fields);
  const kinds = keys.map((key) => {
    const fact = factOf(account, key);
    if (!fact) return `${key}: not found`;
    return `${key}: ${fact.value.kind}, ${fact.source.kind === 'page' ? fact.source.reader : fact.source.kind}`;
  });
  // The page writes its own language: anything but a plain tag could be words.
  const lang = /^[a-z]{2}(-[A-Z]{2})?$/.exec(hint?.lang ?? '')?.[0];
  const team = account.team?.source.kind === 'remembered' ? ', remembered' : '';
  return [
    `Handrail ${version}`,
    browser,
    `Page: ${place.flavour}, ${org.sandbox === undefined ? 'production' : 'no production'}${editing ? ', being edited' : ''}, ${report.shows}`,
    `State: ${doubt ?? 'read'}`,
    `Locale: ${[lang, hint?.dateOrder, hint?.dateSeparator, hint?.decimal].map((part) => part ?? '?').join(' ')}`,
    `Account team: ${report.team}${team}`,
    ...report.readers.map(({ reader, fields: given }) => `${reader}: ${given.join(', ')}`),
    `${keys.length - report.notFound.length} of ${keys.length} fields on the page`,
    ...kinds,
  ].join('\n');
}

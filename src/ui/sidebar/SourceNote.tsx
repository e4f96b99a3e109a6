import { h } from 'preact';
import type { RuleSource } from '../../playbook/schema';
import type { Grounded } from './ground';

/** Where a rule comes from: document, year, heading and our own reading of it. */
export function SourceNote({ source, ground }: Grounded<{ readonly source: RuleSource }>) {
  const document = ground.documents[source.document];
  return (
    <p class="soft">
      {document ? `${document.title} (${document.year})` : source.document}, “{source.heading}”. {source.note}
    </p>
  );
}

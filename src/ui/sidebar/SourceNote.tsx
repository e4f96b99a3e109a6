import { Fragment, h } from 'preact';
import type { Link, RuleSource } from '../../playbook/schema';
import { Icon } from '../components/Icon';
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

/** Links of the playbook or of a note, opened beside the account; those without an address are not there yet. */
export function OutLinks({ links }: { readonly links: readonly (Link | undefined)[] }) {
  return (
    <>
      {links.map(
        (link) =>
          link?.url && (
            <a key={link.url} href={link.url} target="_blank" rel="noreferrer">
              {link.text}
              <Icon name="out" />
            </a>
          ),
      )}
    </>
  );
}

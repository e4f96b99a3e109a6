import { Fragment, h } from 'preact';
import type { Link } from '../../playbook/schema';
import { Icon } from '../components/Icon';

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

import type { Link, RuleSource } from '../../playbook/schema';
import { Icon } from '../components/Icon';
import { useGround } from './ground';

/** Where a rule comes from: document, year, heading and our own reading of it. */
export function SourceNote({ source }: { readonly source: RuleSource }) {
  const document = useGround().documents[source.document];
  return (
    <p class="soft">
      {document ? `${document.title} (${document.year})` : source.document}, “{source.heading}”.
      {source.note && ` ${source.note}`}
    </p>
  );
}

/** A link of the playbook, opened beside the account. */
export function OutLink({ link }: { readonly link: Link }) {
  return (
    <a href={link.url} target="_blank" rel="noreferrer">
      {link.text}
      <Icon name="out" />
    </a>
  );
}

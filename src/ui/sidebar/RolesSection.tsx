import type { RoleAssessment } from '../../domain/roles';
import { Disclosure } from '../components/Disclosure';
import { Icon } from '../components/Icon';
import { cut, PageText } from '../components/PageText';
import { still } from '../components/still';
import { useGround } from './ground';
import { OutLink, SourceNote } from './SourceNote';
import { holderWords } from './summary-text';
import { sourceWords } from './value-words';

/** Who holds each role, one line each; what to do about it opens below the line. */
export const RolesSection = still(function RolesSection({
  roles,
  teamUrl,
}: {
  readonly roles: readonly RoleAssessment[];
  readonly teamUrl: string;
}) {
  return (
    <section aria-labelledby="roles-heading">
      <h3 id="roles-heading">Roles</h3>
      <dl class="roles">
        {roles.map((role) => (
          <RoleLine key={role.id} role={role} />
        ))}
      </dl>
      <a class="aside" href={teamUrl}>
        Account team
      </a>
    </section>
  );
});

function RoleLine({ role: { title, holder, alsoNamed, engage, source } }: { readonly role: RoleAssessment }) {
  const { today } = useGround();
  const words = holderWords(holder);
  const held = holder.kind === 'person' || holder.kind === 'queue';
  return (
    <div>
      <dt>{title}</dt>
      <dd
        class={held ? 'held' : ''}
        title={held ? `${cut(words)}, ${sourceWords(holder.source, today)}` : undefined}
      >
        {held && holder.url ? (
          <a href={holder.url}>
            <PageText text={words} />
          </a>
        ) : (
          <PageText text={words} />
        )}
      </dd>
      <dd class="extra">
        <Disclosure
          class="tiny"
          label={
            <>
              <Icon name="down" />
              <span class="unseen">About {title}</span>
            </>
          }
        >
          <div class="more">
            {held && <p>{cap(sourceWords(holder.source, today))}.</p>}
            {holder.kind === 'pooled' && <p>{holder.how}</p>}
            {holder.kind === 'pooled' && holder.link && <OutLink link={holder.link} />}
            {(holder.kind === 'unassigned' || holder.kind === 'not-on-page') && <p>{holder.advice}</p>}
            {engage && <p>{engage.text}</p>}
            {engage?.link && <OutLink link={engage.link} />}
            <SourceNote source={source} />
          </div>
        </Disclosure>
      </dd>
      {alsoNamed.map((other) => (
        <dd class="also" key={other.name}>
          <PageText text={other.name} /> {sourceWords(other.source, today)}
        </dd>
      ))}
    </div>
  );
}

function cap(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

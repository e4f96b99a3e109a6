import { h } from 'preact';
import type { RoleAssessment } from '../../domain/roles';
import { CopyButton } from '../components/CopyButton';
import { Disclosure } from '../components/Disclosure';
import { cut, PageText } from '../components/PageText';
import { still } from '../components/still';
import type { Grounded } from './ground';
import { OutLinks } from './OutLinks';
import { SourceNote } from './SourceNote';
import { SupplyValue } from './SupplyValue';
import { holderWords, originWords, sourceWords } from './value-words';

type RolesSectionProps = Grounded<{ readonly roles: readonly RoleAssessment[]; readonly teamUrl: string }>;

/** Who holds each role, one line each; what to do about it opens below the line. */
export const RolesSection = still(function RolesSection({ roles, teamUrl, ground }: RolesSectionProps) {
  return (
    <section aria-labelledby="roles">
      <h3 id="roles">Roles</h3>
      <dl class="roles">
        {roles.map((role) => (
          <RoleLine key={role.id} role={role} teamUrl={teamUrl} ground={ground} />
        ))}
      </dl>
      <a class="aside" href={teamUrl}>
        Account team
      </a>
    </section>
  );
});

function RoleLine({
  role,
  teamUrl,
  ground,
}: Grounded<{ readonly role: RoleAssessment; readonly teamUrl: string }>) {
  const { title, field, holder, alsoNamed, engage, source } = role;
  const url = 'id' in holder && holder.id && ground.actions.linkTo(holder.id);
  const name = <PageText text={holderWords(holder)} />;
  const from = 'source' in holder && sourceWords(holder.source, ground.today);
  const seen = 'source' in holder && originWords(holder.source, ground.today);
  return (
    <div class={seen ? 'old' : ''}>
      <dt>{title}</dt>
      <dd class={from ? 'held' : ''} title={from ? `${cut(holderWords(holder))}, ${from}` : ''}>
        {url ? <a href={url}>{name}</a> : name}
      </dd>
      {seen && <dd class="seen">{seen}</dd>}
      <dd class="extra">
        <Disclosure icon="down" label="About" of={title}>
          {() => (
            <div class="more">
              <p>
                {from}
                {'how' in holder && holder.how}
                {'advice' in holder && holder.advice}
              </p>
              {engage && <p>{engage.text}</p>}
              {holder.kind === 'not-on-page' && <a href={teamUrl}>Open the account team</a>}
              <OutLinks links={['link' in holder ? holder.link : undefined, engage?.link]} />
              {(engage || holder.kind === 'pooled') && (
                <CopyButton label="Copy request" of={title} text={() => ground.actions.requestText(title)} />
              )}
              <SourceNote source={source} ground={ground} />
              {field !== undefined && (
                <div class="row">
                  {title}
                  {holder.kind !== 'not-on-page' && ' wrong?'}
                  <SupplyValue field={field} label={title} ground={ground} />
                </div>
              )}
            </div>
          )}
        </Disclosure>
      </dd>
      {alsoNamed.map((other) => (
        <dd class="also" key={other.name}>
          <PageText text={other.name} /> {sourceWords(other.source, ground.today)}
        </dd>
      ))}
    </div>
  );
}

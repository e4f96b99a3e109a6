import type { RoleAssessment } from '../../domain/roles';
import { Disclosure } from '../components/Disclosure';
import { cut, PageText } from '../components/PageText';
import { still } from '../components/still';
import type { Grounded } from './ground';
import { OutLinks, SourceNote } from './SourceNote';
import { SupplyValue } from './SupplyValue';
import { holderWords, sourceWords } from './value-words';

type RolesSectionProps = Grounded<{ readonly roles: readonly RoleAssessment[]; readonly teamUrl: string }>;

/** Who holds each role, one line each; what to do about it opens below the line. */
export const RolesSection = still(function RolesSection({ roles, teamUrl, ground }: RolesSectionProps) {
  return (
    <section aria-labelledby="roles">
      <h3 id="roles">Roles</h3>
      <dl class="roles">
        {roles.map((role) => (
          <RoleLine key={role.id} role={role} ground={ground} />
        ))}
      </dl>
      <a class="aside" href={teamUrl}>
        Account team
      </a>
    </section>
  );
});

function RoleLine({ role, ground }: Grounded<{ readonly role: RoleAssessment }>) {
  const { title, field, holder, alsoNamed, engage, source } = role;
  const name = <PageText text={holderWords(holder)} />;
  const from = 'source' in holder && sourceWords(holder.source, ground.today);
  return (
    <div>
      <dt>{title}</dt>
      <dd class={from ? 'held' : ''} title={from ? `${cut(holderWords(holder))}, ${from}` : ''}>
        {'url' in holder && holder.url ? <a href={holder.url}>{name}</a> : name}
      </dd>
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
              <OutLinks links={['link' in holder ? holder.link : undefined, engage?.link]} />
              <SourceNote source={source} ground={ground} />
              {field !== undefined && (
                <div class="row">
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

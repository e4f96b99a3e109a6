import { h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import { nextRelease } from '../../domain/release-date';
import { nextCall } from '../../domain/team-call';
import type { TeamCall } from '../../playbook/schema';
import { ClampedText } from '../components/ClampedText';
import { CopyButton } from '../components/CopyButton';
import { dateFormat, dayWords } from '../components/dates';
import { countWords } from '../components/numbers';
import { stateful } from '../components/stateful';
import type { Grounded } from './ground';
import { OutLinks } from './OutLinks';
import { SlackRuleBlock } from './SlackRuleBlock';
import { SourceNote } from './SourceNote';
import type { AccountView } from './sidebar-props';

type ReferenceViewProps = Grounded<{ readonly view: AccountView }>;

/** Searchable texts to copy, the team's calls in the reader's own time, the next release, the Slack rules. */
export const ReferenceView = stateful<ReferenceViewProps, string>('', ({ view, ground }, query, search) => {
  const { today } = ground;
  const words = query.toLowerCase().split(/\s+/);
  const fits = (...texts: readonly string[]) =>
    words.every((word) => texts.join(' ').toLowerCase().includes(word));
  const { isProspect, slack } = view.assessment;
  const { cards, calls, releaseDay } = view.playbook;
  const found = [
    ...cards
      .filter((card) => (isProspect || !card.prospectsOnly) && fits(card.title, card.body))
      .map(({ id, title, body, links, reviewed, source }) => (
        <article key={id}>
          <h4>{title}</h4>
          <CopyButton text={() => body} of={title} />
          <ClampedText text={body} />
          <OutLinks links={links} />
          {reviewed && <p class="soft">Last reviewed {dayWords(reviewed as CivilDate, today)}</p>}
          <SourceNote source={source} ground={ground} />
        </article>
      )),
    ...calls
      .filter((call) => fits(call.title, ...call.agenda))
      .map((call) => (
        <article key={call.id}>
          <h4>{call.title}</h4>
          <CallTime call={call} />
          {call.agenda.length > 0 && <ClampedText text={call.agenda.join('\n')} />}
          <SourceNote source={call.source} ground={ground} />
        </article>
      )),
    releaseDay && fits('next release') && (
      <article key="release">
        <h4>Next release</h4>
        <p>{dayWords(nextRelease(releaseDay, today), today, true)}</p>
        <SourceNote source={releaseDay.source} ground={ground} />
      </article>
    ),
    ...slack
      .filter((rule) => fits('slack', rule.title, rule.text))
      .map((rule) => <SlackRuleBlock key={rule.rule} slack={rule} ground={ground} />),
  ].filter(Boolean);
  return (
    <div class="block">
      <input
        type="search"
        aria-label="Search the reference"
        placeholder="Search"
        onInput={({ currentTarget }) => search(currentTarget.value)}
      />
      <p role="status" class="state">
        {query && countWords(found.length, 'result')}
      </p>
      {found}
    </div>
  );
});

/** When the call begins next for the reader, and what the handbook says. */
function CallTime({ call }: { readonly call: TeamCall }) {
  const at = nextCall(call, new Date());
  const here = dateFormat({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  return (
    <p>
      {at && <b>{here.format(at)}</b>}{' '}
      <span class="soft">
        {at && 'your time · '}
        {call.from}
        {call.to && `–${call.to}`} in {call.timeZone.replace(/^.*\//, '').replaceAll('_', ' ')}
      </span>
    </p>
  );
}

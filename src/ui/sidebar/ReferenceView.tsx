import { useState } from 'preact/hooks';
import type { Card, TeamCall } from '../../playbook/schema';
import { ClampedText } from '../components/ClampedText';
import { CopyButton } from '../components/CopyButton';
import { dateFormat, dayWords } from '../components/dates';
import { useGround } from './ground';
import { nextCall, nextRelease } from './next-call';
import { SlackRuleBlock } from './SlackRuleBlock';
import { OutLink, SourceNote } from './SourceNote';
import type { SidebarView } from './sidebar-props';

/** Searchable texts to copy, the team's calls in the reader's own time, the next release, the Slack rules. */
export function ReferenceView({ view }: { readonly view: Extract<SidebarView, { kind: 'account' }> }) {
  const { today } = useGround();
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(/\s+/);
  const fits = (...texts: string[]) => {
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const { isProspect, slack } = view.assessment;
  const cards = view.cards.filter(
    (card) => (isProspect || !card.prospectsOnly) && fits(card.title, card.body),
  );
  const calls = view.calls.filter((call) => fits(call.title, ...call.agenda));
  const rules = slack.filter((rule) => fits(rule.title, rule.text));
  const release = fits('next release');
  return (
    <div class="block">
      <label>
        <span class="unseen">Search the reference</span>
        <input type="search" placeholder="Search" onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      {cards.map((card) => (
        <CardBlock key={card.id} card={card} />
      ))}
      {calls.map((call) => (
        <CallBlock key={call.id} call={call} />
      ))}
      {release && (
        <article>
          <h4>Next release</h4>
          <p>{dayWords(nextRelease(today, view.releaseDay), today, true)}</p>
        </article>
      )}
      {rules.map((rule) => (
        <SlackRuleBlock key={rule.rule} slack={rule} />
      ))}
      <p role="status" class="soft">
        {cards.length + calls.length + rules.length || release ? '' : `Nothing here mentions “${query}”.`}
      </p>
    </div>
  );
}

function CardBlock({ card }: { readonly card: Card }) {
  const { today } = useGround();
  return (
    <article>
      <h4>{card.title}</h4>
      <CopyButton text={card.body} of={card.title} />
      <ClampedText text={card.body} />
      {card.links.map((link) => (
        <OutLink key={link.url} link={link} />
      ))}
      {card.reviewed && <p class="soft">Last reviewed {dayWords(card.reviewed as typeof today, today)}</p>}
      <SourceNote source={card.source} />
    </article>
  );
}

function CallBlock({ call }: { readonly call: TeamCall }) {
  const at = dateFormat({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return (
    <article>
      <h4>{call.title}</h4>
      <p>
        <b>{at.format(nextCall(call, Date.now()))}</b> your time
        <br />
        <span class="soft">
          {call.from}
          {call.to && `–${call.to}`} in {call.timeZone.replace(/^.*\//, '').replaceAll('_', ' ')}
        </span>
      </p>
      <ul class="agenda">
        {call.agenda.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </article>
  );
}

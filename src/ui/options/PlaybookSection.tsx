import { Fragment, h } from 'preact';
import { emptyLinks } from '../../playbook/empty-links';
import type { Playbook } from '../../playbook/schema';
import { countWords } from '../components/numbers';
import { FaultList } from './FaultList';
import { FileButton } from './FileButton';
import { OutcomeNote } from './OutcomeNote';
import type { OptionsActions, Outcome, PlaybookView } from './options-props';
import { PasteField } from './PasteField';
import { PresetChoice } from './PresetChoice';
import { Section } from './Section';
import { useOutcome } from './use-outcome';

interface PlaybookSectionProps {
  readonly view: PlaybookView;
  readonly actions: OptionsActions;
}

const ABOUT =
  'Segments, roles, steps and texts are data. Export them, change the words, links and numbers, and import them again.';

/** The policy in use: its preset, and the ways in and out. */
export function PlaybookSection({ view, actions }: PlaybookSectionProps) {
  const last = useOutcome();
  const fail = (reason: string) => void last.run(async () => ({ kind: 'failed', reason }) satisfies Outcome);
  const read = (json: string) => last.run(() => actions.importPlaybook(json));
  return (
    <Section title="Playbook" about={ABOUT}>
      {view.kind === 'in-use' && (
        <>
          <InUse own={view.own} playbook={view.playbook} />
          <PresetChoice
            playbook={view.playbook}
            onChoose={(id) => void last.run(() => actions.choosePreset(id))}
          />
        </>
      )}
      {view.kind === 'unfit' && (
        <div class="note" data-kind="refused">
          <p>
            Your playbook does not fit this version of Handrail. It is kept as it was: export it, fix it and
            import it again.
          </p>
          <FaultList faults={view.faults} />
        </div>
      )}
      {view.kind === 'unreadable' && (
        <div class="note" data-kind="failed">
          <p>{view.why}</p>
        </div>
      )}
      <div class="row">
        <FileButton label="Import from a file…" onText={(text) => void read(text)} onFailure={fail} />
        <button type="button" class="button" onClick={() => void last.run(actions.exportPlaybook)}>
          Export as JSON
        </button>
        <button type="button" class="button" onClick={() => void last.run(actions.restoreDefault)}>
          Restore the default
        </button>
      </div>
      {view.kind === 'in-use' && <EmptyLinks texts={emptyLinks(view.playbook)} />}
      <PasteField onText={read} />
      <OutcomeNote last={last} />
    </Section>
  );
}

function InUse({ own, playbook }: { readonly own: boolean; readonly playbook: Playbook }) {
  const counts = [
    countWords(playbook.segments.length, 'segment'),
    countWords(playbook.roles.length, 'role'),
    countWords(playbook.steps.length, 'step'),
    countWords(playbook.cards.length, 'card'),
  ];
  return (
    <div>
      <p class="title">
        {playbook.title} <span class="tag">{own ? 'Your own' : 'Default'}</span>
      </p>
      <p class="soft">{counts.join(' · ')}</p>
    </div>
  );
}

function EmptyLinks({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <p class="soft">
      {countWords(texts.length, 'link')} {texts.length === 1 ? 'has' : 'have'} no address yet and{' '}
      {texts.length === 1 ? 'is' : 'are'} not shown: {texts.join(', ')}. Export the playbook, add each address
      as its “url”, and import it again.
    </p>
  );
}

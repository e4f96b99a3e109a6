import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Choice } from './Choice';
import { OutcomeNote } from './OutcomeNote';
import type { OptionsActions, OptionsSettings } from './options-props';
import { Section } from './Section';
import { useOutcome } from './use-outcome';

interface YouSectionProps {
  readonly settings: OptionsSettings;
  readonly actions: OptionsActions;
}

const THEMES = [
  ['page', 'Match the page'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const DOCKS = [
  ['left', 'Left'],
  ['right', 'Right'],
] as const;

/** The reader's own name, and how the sidebar looks. Every change is saved at once. */
export function YouSection({ settings, actions }: YouSectionProps) {
  const last = useOutcome();
  const change = (patch: Partial<OptionsSettings>) => void last.run(() => actions.changeSettings(patch));
  return (
    <Section title="You" about="Saved as you type, in this browser only.">
      <NameField name={settings.name} onName={(name) => last.run(() => actions.changeSettings({ name }))} />
      <Choice
        legend="Sidebar theme"
        name="theme"
        value={settings.theme}
        options={THEMES}
        onChoose={(theme) => change({ theme })}
      />
      <Choice
        legend="Side of the page"
        name="dock"
        value={settings.dock}
        options={DOCKS}
        onChoose={(dock) => change({ dock })}
      />
      <OutcomeNote last={last} />
    </Section>
  );
}

interface NameFieldProps {
  readonly name: string;
  onName(name: string): Promise<{ readonly kind: string }>;
}

/** What is being typed stays as typed, whatever storage reports meanwhile, and stays even if it could not be saved. */
function NameField({ name, onName }: NameFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [saved, setSaved] = useState(true);
  const type = async (text: string) => {
    setDraft(text);
    setSaved(false);
    const outcome = await onName(text);
    setSaved(outcome.kind === 'done');
  };
  return (
    <div class="field">
      <label for="name">Your name</label>
      <input
        id="name"
        type="text"
        autocomplete="name"
        maxLength={200}
        value={draft ?? name}
        aria-describedby="name-about"
        onInput={({ currentTarget }) => void type(currentTarget.value)}
        onBlur={() => saved && setDraft(undefined)}
      />
      <p class="soft" id="name-about">
        Shown next to what you tick. Leave empty to stay unnamed.
      </p>
    </div>
  );
}

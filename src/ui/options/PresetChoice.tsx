import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Playbook, SegmentationPreset } from '../../playbook/schema';
import { numberWords } from '../components/numbers';

interface PresetChoiceProps {
  readonly playbook: Playbook;
  onChoose(id: string): void;
}

/**
 * Which year's market segments hold, and what each would mean.
 * A select answers every key at once, so that nothing is changed before the button says so.
 */
export function PresetChoice({ playbook, onChoose }: PresetChoiceProps) {
  const { preset, presets } = playbook.segmentation;
  const [draft, setDraft] = useState<string>();
  // Once the playbook has changed, it is what is shown; until then the choice stays where it was made.
  useEffect(() => setDraft(undefined), [preset]);
  const select = useRef<HTMLSelectElement>(null);
  const shown = presets.find(({ id }) => id === draft) ?? presets.find(({ id }) => id === preset);
  return (
    <form
      method="dialog"
      class="field"
      onSubmit={() => {
        if (!shown || shown.id === preset) return;
        // The button goes away with what it did.
        select.current?.focus();
        onChoose(shown.id);
      }}
    >
      <label for="preset">Market segments</label>
      <div class="row">
        <select
          ref={select}
          id="preset"
          value={shown?.id}
          onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        >
          {presets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        {shown && shown.id !== preset && (
          <button type="submit" class="button solid">
            Use these
          </button>
        )}
      </div>
      {shown && <PresetFacts playbook={playbook} preset={shown} />}
    </form>
  );
}

function PresetFacts({
  playbook,
  preset,
}: {
  readonly playbook: Playbook;
  readonly preset: SegmentationPreset;
}) {
  const titleOf = (segment: string) => playbook.segments.find(({ id }) => id === segment)?.title ?? segment;
  const labels = preset.decidedBy.map((field) => playbook.fields[field]?.label ?? field);
  return (
    <dl class="facts">
      {preset.bands.map(({ segment, from }, index) => (
        <div key={segment}>
          <dt>{titleOf(segment)}</dt>
          <dd>{rangeWords(from, preset.bands[index - 1]?.from)}</dd>
        </div>
      ))}
      <div>
        <dt>Decided by</dt>
        <dd>
          {preset.decide === 'largest'
            ? `The largest of ${labels.join(', ')}`
            : labels.join(', then ') + (preset.globalAccount ? ' of the global account' : '')}
        </dd>
      </div>
      <div>
        <dt>If blank</dt>
        <dd>{preset.blank.kind === 'assume' ? titleOf(preset.blank.segment) : 'Unknown'}</dd>
      </div>
    </dl>
  );
}

function rangeWords(from: number, above: number | undefined): string {
  if (above === undefined) return `${numberWords(from)} or more`;
  return from === above - 1 ? numberWords(from) : `${numberWords(from)}–${numberWords(above - 1)}`;
}

import type { Playbook, SegmentationPreset } from '../../playbook/schema';
import { numberWords } from '../components/numbers';

interface PresetChoiceProps {
  readonly playbook: Playbook;
  readonly disabled: boolean;
  onChoose(id: string): void;
}

/** Which year's market segments hold, and what that means. */
export function PresetChoice({ playbook, disabled, onChoose }: PresetChoiceProps) {
  const { preset, presets } = playbook.segmentation;
  const chosen = presets.find(({ id }) => id === preset);
  return (
    <div class="field">
      <label for="preset">Market segments</label>
      <select
        id="preset"
        value={preset}
        disabled={disabled}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {presets.map(({ id, title }) => (
          <option key={id} value={id} selected={id === preset}>
            {title}
          </option>
        ))}
      </select>
      {chosen && <PresetFacts playbook={playbook} preset={chosen} />}
    </div>
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
          {labels.join(', then ')}
          {preset.globalAccount && ' of the global account'}
        </dd>
      </div>
      <div>
        <dt>Where it is blank</dt>
        <dd>{preset.blank.kind === 'assume' ? titleOf(preset.blank.segment) : 'Unknown'}</dd>
      </div>
    </dl>
  );
}

function rangeWords(from: number, above: number | undefined): string {
  if (above === undefined) return `${numberWords(from)} and more`;
  return from === above - 1 ? numberWords(from) : `${numberWords(from)}–${numberWords(above - 1)}`;
}

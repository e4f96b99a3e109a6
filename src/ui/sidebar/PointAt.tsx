import { h } from 'preact';
import { Button } from '../components/Button';
import { focusFirst } from '../components/focus';
import { cut } from '../components/PageText';
import type { Grounded } from './ground';

type PointAtProps = Grounded<{ readonly field: string; readonly label: string }>;

/** A button that starts pointing at the page's own field for one of the policy's, and then the list to choose from. */
export function PointAt({ field, label, ground }: PointAtProps) {
  const { actions, locked, pointing } = ground;
  if (pointing?.field !== field) {
    return <Button label="Point at it" of={label} disabled={locked} onClick={() => actions.point(field)} />;
  }
  return (
    <form
      method="dialog"
      ref={focusFirst}
      onSubmit={(event) => {
        if (!locked) actions.choose(Number(new FormData(event.currentTarget).get('choice')));
      }}
    >
      <label>
        Click {label} on the page, or choose it here
        <select name="choice" required>
          <option value="" />
          {pointing.choices.map((choice, index) => (
            <option key={index} value={index}>
              {cut(`${choice.label}: ${choice.text || 'empty'}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="soft">Applies to every account in this organisation; you can forget it in Options.</p>
      <div class="row">
        <button type="submit" class="solid" disabled={locked}>
          Use this field
        </button>
        <Button label="Cancel" class="plain" onClick={() => actions.point()} />
      </div>
    </form>
  );
}

import { h } from 'preact';
import type { Plan } from '../../domain/plan';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import type { Grounded } from './ground';
import { MovesForm } from './MovesForm';

/** Records that the customer renewed, where that can be, with the date that the next year counts from. */
export function Renewing({
  plan: { canRenew, renewal, renewsOn, cycle, began },
  ground,
}: Grounded<{ readonly plan: Plan }>) {
  if (!canRenew) return null;
  const { today } = ground;
  return (
    <div class="row">
      {renewal && renewsOn && renewal.date > renewsOn && (
        <p>
          The renewal date is {dayWords(renewal.date, today)}. Did this customer renew on{' '}
          {dayWords(renewsOn, today)}?
        </p>
      )}
      <Disclosure class="outline" label="Customer renewed…">
        {(close) => (
          <MovesForm
            ground={ground}
            close={close}
            label="The next year counts from"
            date={renewsOn ?? today}
            after={began}
            deed={(on) => ({ kind: 'renewed', cycle, on })}
          />
        )}
      </Disclosure>
    </div>
  );
}

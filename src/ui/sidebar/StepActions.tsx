import { h } from 'preact';
import type { PlannedStep } from '../../domain/plan';
import { Disclosure } from '../components/Disclosure';
import { Field } from '../components/Field';
import { Icon } from '../components/Icon';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';

/** What can be done with a step in the state it is in. */
export function StepActions({ step, ground }: Grounded<{ readonly step: PlannedStep }>) {
  const { key, state } = step;
  if (state.kind !== 'open') {
    const off = state.kind === 'not-applicable';
    return (
      <DeedButton
        ground={ground}
        class="outline"
        label={off ? 'Switch on here' : 'Reopen'}
        deed={{ kind: off ? 'step-enabled' : 'step-reopened', step: key }}
      />
    );
  }
  return (
    <div class="row">
      <DeedButton ground={ground} class="solid" label="Done" deed={{ kind: 'step-done', step: key }} />
      {step.createsTask && (
        <a
          class="outline"
          {...(ground.locked ? { 'aria-disabled': true } : { href: ground.actions.taskUrl(step) })}
          target="_blank"
          rel="noreferrer"
        >
          Create task<span class="unseen"> in Salesforce</span>
          <Icon name="out" />
        </a>
      )}
      <Disclosure class="plain" label="Skip…">
        {(close) => (
          <DeedForm
            ground={ground}
            submit="Skip step"
            close={close}
            deed={(read) => ({ kind: 'steps-skipped', steps: [key], reason: read('reason') })}
          >
            <Field label="Reason for skipping" name="reason" required />
          </DeedForm>
        )}
      </Disclosure>
    </div>
  );
}

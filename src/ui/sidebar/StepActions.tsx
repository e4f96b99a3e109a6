import type { PlannedStep } from '../../domain/schedule';
import { Disclosure } from '../components/Disclosure';
import { Icon } from '../components/Icon';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import { useGround } from './ground';

/** What can be done with a step in the state it is in. */
export function StepActions({ step }: { readonly step: PlannedStep }) {
  const { actions, locked } = useGround();
  const { key, state } = step;
  if (state.kind !== 'open')
    return (
      <div class="row">
        {state.kind !== 'not-applicable' ? (
          <DeedButton class="outline" deed={{ kind: 'step-reopened', step: key }}>
            Reopen
          </DeedButton>
        ) : (
          step.canEnable && (
            <DeedButton class="outline" deed={{ kind: 'step-enabled', step: key }}>
              Switch on here
            </DeedButton>
          )
        )}
      </div>
    );
  return (
    <div class="row">
      <DeedButton class="solid" deed={{ kind: 'step-done', step: key }}>
        Done
      </DeedButton>
      {step.createsTask && (
        <a
          class="outline"
          {...(locked ? { 'aria-disabled': true } : { href: actions.taskUrl(step) })}
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
            submit="Skip step"
            close={close}
            deed={(read) => ({ kind: 'steps-skipped', steps: [key], reason: read('reason') })}
          >
            <label>
              Reason for skipping
              <input name="reason" required maxLength={200} autocomplete="off" />
            </label>
          </DeedForm>
        )}
      </Disclosure>
    </div>
  );
}

import { Fragment, h } from 'preact';
import type { Plan, PlannedStep } from '../../domain/plan';
import { Button } from '../components/Button';
import { ClampedText } from '../components/ClampedText';
import { dayWords } from '../components/dates';
import { Icon } from '../components/Icon';
import { countWords } from '../components/numbers';
import { cut } from '../components/PageText';
import { still } from '../components/still';
import { DeedButton } from './DeedButton';
import { dueWords } from './due-words';
import type { Grounded } from './ground';
import { OutLinks } from './OutLinks';
import { Renewing } from './Renewing';
import { StepActions } from './StepActions';
import type { Screen } from './screen';
import { WhichDay } from './WhichDay';

type NextStepSectionProps = Grounded<{ readonly plan: Plan; readonly onScreen: (screen: Screen) => void }>;

/** The next step of the plan and what can be done with it. */
export const NextStepSection = still(function NextStepSection({
  plan,
  onScreen,
  ground,
}: NextStepSectionProps) {
  const steps = plan.steps.filter(({ cycle }) => cycle === plan.cycle);
  const settled = steps.filter(({ state }) => state.kind !== 'open').length;
  const next = plan.next.kind === 'step' ? plan.next.step.key : '';
  return (
    <section aria-labelledby="next">
      <h3 id="next">Next step</h3>
      <NextStepBody plan={plan} ground={ground} />
      <div class="steps" role="img" aria-label={`${settled} of ${steps.length} steps settled`}>
        {steps.map(({ key, state, name }) => (
          <i key={key} class={key === next ? 'next' : state.kind} title={name} />
        ))}
      </div>
      <Button class="aside" label={`All ${plan.steps.length} steps`} onClick={() => onScreen('All steps')} />
    </section>
  );
});

function NextStepBody({ plan, ground }: Grounded<{ readonly plan: Plan }>) {
  const { next, start, cycle } = plan;
  switch (next.kind) {
    case 'needs-start-date':
      return (
        <>
          <h4>
            {next.unclear?.candidates.length
              ? `Which day is ${cut(next.unclear.text)}?`
              : 'When did this customer start?'}
          </h4>
          <WhichDay which="start" {...next} ground={ground} />
        </>
      );
    case 'finished':
      return (
        <>
          <h4>All steps are settled</h4>
          <Renewing plan={plan} ground={ground} />
        </>
      );
    case 'adopted-late':
      return (
        <>
          <h4>Start from where it should be now?</h4>
          <p>
            {start &&
              `This customer started on ${dayWords(start.date, ground.today)}, and nothing ${cycle ? `in year ${cycle + 1} ` : ''}is ticked yet. `}
            Starting from now skips {countWords(next.skip.length, 'earlier step')}
            {next.then && `; ${next.then.name} comes next`}. You can undo it.
          </p>
          <div class="row">
            <DeedButton
              ground={ground}
              class="solid"
              label="Start from now"
              deed={{
                kind: 'steps-skipped',
                steps: next.skip.map(({ key }) => key),
                reason: 'Before Handrail was in use',
              }}
            />
          </div>
        </>
      );
    case 'step':
      return <OpenStep key={next.step.key} step={next.step} plan={plan} ground={ground} />;
  }
}

function OpenStep({ step, plan, ground }: Grounded<{ readonly step: PlannedStep; readonly plan: Plan }>) {
  const { unclearRenewal } = plan;
  const { tone, icon, words, day } = dueWords(step, ground.today);
  return (
    <>
      <h4>{step.name}</h4>
      <p class={`pill ${tone}`}>
        <Icon name={icon} />
        {words}
        {day && ` · ${day}`}
      </p>
      {unclearRenewal && !step.due && <WhichDay which="renewal" unclear={unclearRenewal} ground={ground} />}
      <ClampedText text={step.guidance} />
      <p class="links">
        <OutLinks links={step.links} />
      </p>
      <StepActions step={step} ground={ground} />
      <Renewing plan={plan} ground={ground} />
    </>
  );
}

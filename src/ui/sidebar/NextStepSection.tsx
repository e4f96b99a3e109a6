import type { Plan, PlannedStep } from '../../domain/schedule';
import { ClampedText } from '../components/ClampedText';
import { dayWords } from '../components/dates';
import { Icon } from '../components/Icon';
import { countWords } from '../components/numbers';
import { still } from '../components/still';
import { DeedButton } from './DeedButton';
import { dueWords } from './due-words';
import { useGround } from './ground';
import { OutLink } from './SourceNote';
import { StartDateQuestion } from './StartDateQuestion';
import { StepActions } from './StepActions';

/** The next step of the plan and what can be done with it. */
export const NextStepSection = still(function NextStepSection({
  plan,
  onAll,
}: {
  readonly plan: Plan;
  readonly onAll: () => void;
}) {
  const steps = plan.steps.filter(({ cycle }) => cycle === plan.cycle);
  return (
    <section aria-labelledby="next-heading">
      <h3 id="next-heading">Next step</h3>
      <NextStepBody plan={plan} />
      <StepRow steps={steps} next={plan.next.kind === 'step' ? plan.next.step : undefined} />
      <button type="button" class="aside" onClick={onAll}>
        All {steps.length} steps
      </button>
    </section>
  );
});

function NextStepBody({ plan: { next, start } }: { readonly plan: Plan }) {
  const { today } = useGround();
  switch (next.kind) {
    case 'needs-start-date':
      return <StartDateQuestion ambiguous={next.ambiguous} />;
    case 'finished':
      return (
        <>
          <h4>All steps are settled</h4>
          <p>Nothing is left to do in this plan.</p>
        </>
      );
    case 'adopted-late':
      return (
        <>
          <h4>Start from where it should be now?</h4>
          <p>
            {start && `This customer started on ${dayWords(start.date, today)}, and nothing is ticked yet. `}
            {countWords(next.skip.length, 'earlier step')} will be marked as skipped
            {next.then && `; ${next.then.qualifiedTitle} comes next`}. One undo takes it back.
          </p>
          <div class="row">
            <DeedButton
              class="solid"
              deed={{
                kind: 'steps-skipped',
                steps: next.skip.map(({ key }) => key),
                reason: 'Before Handrail was in use',
              }}
            >
              Start from now
            </DeedButton>
          </div>
        </>
      );
    case 'step':
      return (
        <>
          <h4>{next.step.title}</h4>
          <DuePill step={next.step} />
          <ClampedText text={next.step.guidance} />
          {next.step.links.length > 0 && (
            <p class="links">
              {next.step.links.map((link) => (
                <OutLink key={link.url} link={link} />
              ))}
            </p>
          )}
          <StepActions key={next.step.key} step={next.step} />
        </>
      );
  }
}

/** The due phrase, tinted by how much time there is. */
export function DuePill({ step }: { readonly step: PlannedStep }) {
  const { tone, icon, words, day } = dueWords(step, useGround().today);
  return (
    <p class={`pill ${tone}`}>
      <Icon name={icon} />
      {words}
      {day && ` · ${day}`}
    </p>
  );
}

/** The plan as a thin row: settled, next, to come. */
function StepRow({
  steps,
  next,
}: {
  readonly steps: readonly PlannedStep[];
  readonly next?: PlannedStep | undefined;
}) {
  const settled = steps.filter(({ state }) => state.kind !== 'open').length;
  return (
    <div class="steps" role="img" aria-label={`${settled} of ${steps.length} steps settled`}>
      {steps.map((step) => (
        <i
          key={step.key}
          class={step.key === next?.key ? 'next' : step.state.kind}
          title={step.qualifiedTitle}
        />
      ))}
    </div>
  );
}

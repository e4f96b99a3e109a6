import type { Plan, PlannedStep } from '../../domain/schedule';
import { Disclosure } from '../components/Disclosure';
import { spanWords } from '../components/dates';
import { Icon } from '../components/Icon';
import { cut } from '../components/PageText';
import { AnchorLine } from './AnchorLine';
import { DeedButton } from './DeedButton';
import { dueWords } from './due-words';
import { useGround } from './ground';
import { OutLink, SourceNote } from './SourceNote';
import { StepActions } from './StepActions';
import { byWords } from './value-words';

/** The whole plan as a timeline, with the dates it is reckoned from. */
export function StepsView({ plan }: { readonly plan: Plan }) {
  const { today } = useGround();
  const cycles = [...new Set(plan.steps.map(({ cycle }) => cycle))];
  return (
    <>
      <div class="block">
        <AnchorLine which="start" anchor={plan.start} />
        <AnchorLine which="renewal" anchor={plan.renewal} />
        {plan.canRenew && (
          <DeedButton class="outline" deed={{ kind: 'renewed', cycle: plan.cycle, on: today }}>
            Customer renewed
          </DeedButton>
        )}
      </div>
      {cycles.map((cycle) => (
        <div class="block" key={cycle}>
          {cycles.length > 1 && <h4>{cycle ? `Renewal year ${cycle}` : 'Onboarding year'}</h4>}
          <ol class="timeline">
            {plan.steps
              .filter((step) => step.cycle === cycle)
              .map((step) => (
                <TimelineStep
                  key={step.key}
                  step={step}
                  isNext={plan.next.kind === 'step' && plan.next.step.key === step.key}
                />
              ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function TimelineStep({ step, isNext }: { readonly step: PlannedStep; readonly isNext: boolean }) {
  const { today } = useGround();
  const { state, opens, due } = step;
  const { tone, icon, words, day } = dueWords(step, today);
  return (
    <li class={isNext ? 'next' : undefined} aria-current={isNext ? 'step' : undefined}>
      <span class={`dot ${tone}`}>
        <Icon name={icon} />
      </span>
      <Disclosure class="step" label={step.qualifiedTitle}>
        <div class="more">
          <p>{step.guidance}</p>
          {step.links.map((link) => (
            <OutLink key={link.url} link={link} />
          ))}
          <p class="soft">{step.reckoning}</p>
          <SourceNote source={step.source} />
          <StepActions step={step} />
        </div>
      </Disclosure>
      <p class="state">
        {due && <span class="soft">{spanWords(opens ?? due, due, today)} · </span>}
        <span class={tone}>
          {words}
          {state.kind !== 'open' && day && ` ${day}`}
          {'by' in state && byWords(state.by)}
        </span>
        {state.kind === 'skipped' && `: ${cut(state.reason)}`}
        {state.kind === 'not-applicable' && `: ${state.why}`}
      </p>
    </li>
  );
}

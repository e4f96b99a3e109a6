import type { Plan, PlannedStep } from '../../domain/schedule';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
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
  const window = [opens !== due && opens, due].flatMap((date) => (date ? [dayWords(date, today)] : []));
  const detail =
    state.kind === 'skipped'
      ? `: ${cut(state.reason)}`
      : state.kind === 'not-applicable'
        ? `: ${state.why}`
        : '';
  return (
    <li class={`${tone} ${state.kind} ${isNext ? 'next' : ''}`} aria-current={isNext ? 'step' : undefined}>
      <span class="dot">
        <Icon name={icon} />
      </span>
      <Disclosure
        class="step"
        label={
          <>
            <span>{step.qualifiedTitle}</span>
            <span class="soft">{window.join(' – ')}</span>
          </>
        }
      >
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
        {words}
        {state.kind === 'open' ? '' : day && ` · ${day}`}
        {'by' in state && byWords(state.by)}
        {detail}
      </p>
    </li>
  );
}

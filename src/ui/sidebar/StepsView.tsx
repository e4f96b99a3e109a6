import { Fragment, h } from 'preact';
import type { Plan, PlannedStep } from '../../domain/plan';
import { Disclosure } from '../components/Disclosure';
import { spanWords } from '../components/dates';
import { Icon } from '../components/Icon';
import { AnchorLine } from './AnchorLine';
import { detailWords, dueWords } from './due-words';
import type { Grounded } from './ground';
import { OutLinks } from './OutLinks';
import { Renewing } from './Renewing';
import { SourceNote } from './SourceNote';
import { StepActions } from './StepActions';
import { WhichDay } from './WhichDay';

/** The whole plan as a timeline, with the dates it is reckoned from. */
export function StepsView({ plan, ground }: Grounded<{ readonly plan: Plan }>) {
  const { start, renewal, unclearRenewal, steps, next, began } = plan;
  return (
    <>
      <div class="block">
        <AnchorLine which="start" anchor={start} ground={ground} />
        <AnchorLine which="renewal" anchor={renewal} after={began} ground={ground} />
        {unclearRenewal && <WhichDay which="renewal" unclear={unclearRenewal} ground={ground} />}
        <Renewing plan={plan} ground={ground} />
      </div>
      <ol class="block timeline">
        {steps.map((step) => (
          <TimelineStep
            key={step.key}
            step={step}
            ground={ground}
            isNext={next.kind === 'step' && next.step.key === step.key}
          />
        ))}
      </ol>
    </>
  );
}

function TimelineStep({
  step,
  isNext,
  ground,
}: Grounded<{ readonly step: PlannedStep; readonly isNext: boolean }>) {
  const { state, opens, due } = step;
  const { tone, icon, words, day } = dueWords(step, ground.today);
  return (
    <li class={isNext ? 'next' : ''} aria-current={isNext ? 'step' : undefined}>
      <span class={`dot ${tone}`}>
        <Icon name={icon} />
      </span>
      <Disclosure class="step" label={step.name}>
        {() => (
          <div class="more">
            <p>{step.guidance}</p>
            <OutLinks links={step.links} />
            <p class="soft">{step.reckoning}</p>
            <SourceNote source={step.source} ground={ground} />
            <StepActions step={step} ground={ground} />
          </div>
        )}
      </Disclosure>
      <p class="state">
        {due && `${spanWords(opens ?? due, due, ground.today)} · `}
        <span class={tone}>
          {words}
          {state.kind !== 'open' && day && ` ${day}`}
        </span>
        {detailWords(step)}
      </p>
    </li>
  );
}

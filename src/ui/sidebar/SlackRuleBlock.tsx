import { Fragment, h } from 'preact';
import type { CivilDate } from '../../domain/civil-date';
import type { SlackAssessment } from '../../domain/slack';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import { Field } from '../components/Field';
import { DateField } from './DateField';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import type { Grounded } from './ground';
import { SourceNote } from './SourceNote';

/** Who must approve a shared Slack channel, and the date to close it by once it is open. */
export function SlackRuleBlock({ slack, ground }: Grounded<{ readonly slack: SlackAssessment }>) {
  const { rule, title, text, approver, isLimited, opened, closeBy, overdue, source } = slack;
  const { today } = ground;
  return (
    <article>
      <h4>Slack: {title}</h4>
      <p>{text}</p>
      <p class="soft">Approver: {approver}</p>
      {opened ? (
        <>
          <p class={overdue ? 'bad' : ''}>
            Open since {dayWords(opened, today)}
            {closeBy && `, ${overdue ? 'was due to close' : 'close'} by ${dayWords(closeBy, today)}`}
          </p>
          <DeedButton ground={ground} label="Channel closed" deed={{ kind: 'slack-closed', rule }} />
        </>
      ) : (
        <Disclosure label="Channel opened…" of={title}>
          {(close) => (
            <DeedForm
              ground={ground}
              close={close}
              deed={(read) => ({
                kind: 'slack-opened',
                rule,
                on: read('date') as CivilDate,
                povEnds: (read('ends') as CivilDate) || null,
              })}
            >
              <DateField
                label="Opened on"
                defaultValue={today}
                onInput={({ currentTarget: { form, value } }) =>
                  form?.querySelector('[name=ends]')?.setAttribute('min', value)
                }
              />
              {isLimited && <Field label="POV end date, if any" name="ends" type="date" min={today} />}
            </DeedForm>
          )}
        </Disclosure>
      )}
      <SourceNote source={source} ground={ground} />
    </article>
  );
}

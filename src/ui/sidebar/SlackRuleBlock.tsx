import type { SlackAssessment } from '../../domain/assess';
import type { CivilDate } from '../../domain/civil-date';
import { Disclosure } from '../components/Disclosure';
import { dayWords } from '../components/dates';
import { DeedButton } from './DeedButton';
import { DeedForm } from './DeedForm';
import { useGround } from './ground';

/** Who must approve a shared Slack channel, and the date to close it by once it is open. */
export function SlackRuleBlock({ slack }: { readonly slack: SlackAssessment }) {
  const { today } = useGround();
  const { rule, title, text, approver, opened, closeBy, overdue } = slack;
  return (
    <article>
      <h4>{title}</h4>
      <p>{text}</p>
      <p class="soft">Approved by: {approver}</p>
      {opened ? (
        <>
          <p class={overdue ? 'pill bad' : 'pill calm'}>
            Open since {dayWords(opened, today)}
            {closeBy && `, ${overdue ? 'was to close' : 'close'} by ${dayWords(closeBy, today)}`}
          </p>
          <DeedButton deed={{ kind: 'slack-closed', rule }}>Channel closed</DeedButton>
        </>
      ) : (
        <Disclosure label="Channel opened…">
          {(close) => (
            <DeedForm
              submit="Save"
              close={close}
              deed={(read) => ({
                kind: 'slack-opened',
                rule,
                on: read('on') as CivilDate,
                povEnds: (read('ends') as CivilDate) || null,
              })}
            >
              <label>
                Opened on
                <input type="date" name="on" required defaultValue={today} />
              </label>
              <label>
                POV ends, if there is one
                <input type="date" name="ends" />
              </label>
            </DeedForm>
          )}
        </Disclosure>
      )}
    </article>
  );
}

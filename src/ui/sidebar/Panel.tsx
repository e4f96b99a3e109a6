import { Fragment, h } from 'preact';
import { Button } from '../components/Button';
import { CopyButton } from '../components/CopyButton';
import { dayWords } from '../components/dates';
import { focusTop } from '../components/focus';
import { Icon } from '../components/Icon';
import { cut } from '../components/PageText';
import { stateful } from '../components/stateful';
import { deedWords } from './deed-words';
import type { Ground } from './ground';
import { HandoffSection } from './HandoffSection';
import { NextStepSection } from './NextStepSection';
import { Placeholders } from './Placeholders';
import { ReadingFooter } from './ReadingFooter';
import { ReferenceView } from './ReferenceView';
import { RolesSection } from './RolesSection';
import { SegmentSection } from './SegmentSection';
import { SidebarHeader } from './SidebarHeader';
import { StepsView } from './StepsView';
import { SummaryView } from './SummaryView';
import type { Screen } from './screen';
import type { AccountView, SidebarProps } from './sidebar-props';

type PanelProps = SidebarProps & { readonly onCollapse: () => void };

/** The open sidebar. Its screen is undefined until somebody turns to one: what appears by itself takes no focus. */
export const Panel = stateful<PanelProps, Screen | undefined>(undefined, (props, screen, set) => {
  const { view, actions } = props;
  return (
    <>
      <SidebarHeader {...props} onScreen={set} />
      {view.kind === 'loading' && <Placeholders />}
      {view.kind === 'broken' && (
        <div class="body block" tabIndex={-1}>
          <p role="alert">{view.sentence}</p>
          <Button class="outline" label="Options" onClick={actions.openOptions} />
        </div>
      )}
      {view.kind === 'account' && (
        <AccountBody view={view} actions={actions} screen={screen} onScreen={set} />
      )}
    </>
  );
});

interface AccountBodyProps {
  readonly view: AccountView;
  readonly actions: SidebarProps['actions'];
  readonly screen: Screen | undefined;
  readonly onScreen: (screen: Screen) => void;
}

function AccountBody({ view, actions, screen, onScreen }: AccountBodyProps) {
  const { assessment, playbook, locked, reading, pointing } = view;
  const { lost } = reading;
  const ground: Ground = {
    actions,
    locked: locked !== undefined,
    today: assessment.today,
    documents: playbook.documents,
    pointing,
  };
  return (
    <>
      <div class="body" tabIndex={-1} key={screen} ref={screen === undefined ? null : focusTop}>
        {/* There before its words: what comes together with them is not always read out. */}
        <p class={locked && 'notice'} role="status">
          {locked && <Icon name="warn" />}
          {locked}
        </p>
        {lost && (
          <div class="notice">
            <Icon name="warn" />
            <div>
              <p role="status">
                This page shows {lost.given} of the {lost.of} values it showed on{' '}
                {dayWords(lost.on, assessment.today)}. The rest are as last seen. Salesforce may have changed
                its page.
              </p>
              <CopyButton label="Copy report" text={actions.reportText} />
            </div>
          </div>
        )}
        {screen && (
          <div class="back">
            <Button icon="back" label="Back" onClick={() => onScreen('')} />
            <h3>{screen}</h3>
          </div>
        )}
        {screen === 'All steps' && <StepsView plan={assessment.plan} ground={ground} />}
        {screen === 'Reference' && <ReferenceView view={view} ground={ground} />}
        {screen === 'Summary' && <SummaryView view={view} />}
        {!screen && (
          <>
            <SegmentSection segment={assessment.segment} ground={ground} />
            <RolesSection roles={assessment.roles} teamUrl={view.links.accountTeam} ground={ground} />
            <NextStepSection plan={assessment.plan} onScreen={onScreen} ground={ground} />
            {assessment.handoffs.map((handoff) => (
              <HandoffSection key={handoff.current.key} handoff={handoff} ground={ground} />
            ))}
            <ReadingFooter
              reading={reading}
              missing={assessment.missing}
              byHand={view.byHand}
              fields={playbook.fields}
              slack={assessment.slack}
              ground={ground}
            />
          </>
        )}
      </div>
      {view.trouble && (
        <div class="failed" role="alert">
          <p>{view.trouble}</p>
          <Button label="Dismiss" onClick={actions.dismissTrouble} />
        </div>
      )}
      {view.pending.map(
        ({ id, deed, state }) =>
          state.kind === 'failed' && (
            <div class="failed" key={id} role="alert">
              <p>
                <b>Not saved:</b> {cut(deedWords(deed, view))}. {state.reason}
              </p>
              <Button label="Retry" onClick={() => actions.retry(id)} />
              <Button label="Dismiss" onClick={() => actions.dismiss(id)} />
              <CopyButton text={() => deedWords(deed, view)} />
            </div>
          ),
      )}
    </>
  );
}

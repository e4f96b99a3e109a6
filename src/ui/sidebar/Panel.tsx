import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/Icon';
import { FailedDeeds } from './FailedDeeds';
import { type Ground, GroundContext } from './ground';
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
import type { SidebarProps, SidebarView } from './sidebar-props';

type AccountView = Extract<SidebarView, { kind: 'account' }>;

/** The views that stand in for the sections, by their titles; '' is the sections. */
export type Screen = '' | 'All steps' | 'Reference' | 'Summary';

interface PanelProps extends SidebarProps {
  readonly onCollapse: () => void;
  readonly collapseRef: RefObject<HTMLButtonElement | null>;
}

/** The open sidebar. */
export function Panel(props: PanelProps) {
  const { view } = props;
  const [screen, setScreen] = useState<Screen>('');
  const body = useRef<HTMLDivElement | null>(null);
  const turn = (next: Screen) => {
    setScreen(next);
    // What had the focus is about to go: without this the focus would fall back to the page.
    requestAnimationFrame(() => body.current?.focus());
  };
  return (
    <>
      <SidebarHeader {...props} onScreen={turn} />
      {view.kind === 'loading' && <Placeholders />}
      {view.kind === 'broken' && (
        <p class="body broken" role="alert">
          {view.sentence}
        </p>
      )}
      {view.kind === 'account' && (
        <AccountBody {...props} view={view} screen={screen} onScreen={turn} bodyRef={body} />
      )}
    </>
  );
}

interface AccountBodyProps {
  readonly view: AccountView;
  readonly actions: SidebarProps['actions'];
  readonly screen: Screen;
  readonly onScreen: (screen: Screen) => void;
  readonly bodyRef: RefObject<HTMLDivElement | null>;
}

function AccountBody({ view, actions, screen, onScreen, bodyRef }: AccountBodyProps) {
  const { assessment, documents } = view;
  const { today, plan } = assessment;
  const locked = view.locked !== undefined;
  const ground = useMemo<Ground>(
    () => ({ actions, locked, today, documents }),
    [actions, locked, today, documents],
  );
  const onAll = useMemo(() => () => onScreenRef.current('All steps'), []);
  const onScreenRef = useRef(onScreen);
  onScreenRef.current = onScreen;
  useEffect(() => {
    bodyRef.current?.scrollTo?.(0, 0);
  }, [screen, bodyRef]);
  return (
    <GroundContext.Provider value={ground}>
      <div class="body" tabIndex={-1} ref={bodyRef}>
        {view.locked && (
          <p class="notice" role="status">
            <Icon name="warn" />
            <span>{view.locked}</span>
          </p>
        )}
        {screen ? (
          <>
            <div class="back">
              <button type="button" onClick={() => onScreen('')}>
                <Icon name="back" />
                Back
              </button>
              <h3>{screen}</h3>
            </div>
            {screen === 'All steps' && <StepsView plan={plan} />}
            {screen === 'Reference' && <ReferenceView view={view} />}
            {screen === 'Summary' && <SummaryView view={view} />}
          </>
        ) : (
          <>
            <SegmentSection segment={assessment.segment} />
            <RolesSection roles={assessment.roles} teamUrl={view.links.accountTeam} />
            <NextStepSection plan={plan} onAll={onAll} />
            {assessment.handoffs.map((handoff) => (
              <HandoffSection key={handoff.current.key} handoff={handoff} />
            ))}
            <ReadingFooter reading={view.reading} missing={assessment.missing} byHand={view.byHand} />
          </>
        )}
      </div>
      <FailedDeeds pending={view.pending} assessment={assessment} />
    </GroundContext.Provider>
  );
}

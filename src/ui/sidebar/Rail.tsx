import { Icon } from '../components/Icon';
import { Ring } from '../components/Ring';
import { dueWords, nextGlance } from './due-words';
import type { SidebarView } from './sidebar-props';

/** The slim rail: one button that still answers the glance. */
export function Rail({ view, onExpand }: { readonly view: SidebarView; readonly onExpand: () => void }) {
  const trouble =
    view.kind === 'broken'
      ? view.sentence
      : view.kind === 'account' &&
        (view.locked ?? (view.pending.some(({ state }) => state.kind === 'failed') && 'Not saved'));
  return (
    <button type="button" class="rail" onClick={onExpand}>
      {trouble ? (
        <span class="bad" title={trouble}>
          <Icon name="warn" />
        </span>
      ) : (
        <Icon name="rail" />
      )}
      <span class="unseen">Open Handrail. </span>
      {view.kind === 'account' ? <Glance view={view} /> : <span>{view.kind === 'loading' ? '…' : '!'}</span>}
    </button>
  );
}

function Glance({ view }: { readonly view: Extract<SidebarView, { kind: 'account' }> }) {
  const { segment, plan, handoffs, today } = view.assessment;
  const [tone, glance, day] = nextGlance(plan.next, today);
  const handoff = handoffs[0]?.current;
  const title = segment.segment?.title ?? 'Unknown';
  const next = plan.next.kind === 'step' ? plan.next.step : undefined;
  return (
    <>
      <span title={`Market segment: ${title}`}>
        <b aria-hidden="true">{segment.segment?.initial ?? '?'}</b>
        <small>{title}</small>
      </span>
      <span title={next && `${next.title}: ${dueWords(next, today).words}`}>
        <b class={tone}>{glance}</b>
        <small>{day}</small>
      </span>
      {handoff && (
        <span title={handoff.title}>
          <Ring done={handoff.done} total={handoff.total} />
          <small>
            {handoff.done} of {handoff.total}
          </small>
        </span>
      )}
    </>
  );
}

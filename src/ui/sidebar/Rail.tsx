import { Fragment, h } from 'preact';
import { Icon } from '../components/Icon';
import { Ring } from '../components/Ring';
import { nextGlance } from './due-words';
import type { AccountView, SidebarView } from './sidebar-props';

/** The slim rail: one button that still answers the glance. */
export function Rail({ view, onExpand }: { readonly view: SidebarView; readonly onExpand: () => void }) {
  const trouble =
    view.kind === 'broken'
      ? view.sentence
      : view.kind === 'account' &&
        (view.locked ??
          view.trouble ??
          (view.pending.some(({ state }) => state.kind === 'failed') && 'Not saved'));
  const words = trouble || 'Open Handrail';
  return (
    <button type="button" class="rail" onClick={onExpand}>
      <span title={words}>
        <Icon name={trouble ? 'warn' : 'rail'} />
        <span class="unseen">{words}. </span>
      </span>
      {view.kind === 'account' && <Glance view={view} />}
    </button>
  );
}

function Glance({ view }: { readonly view: AccountView }) {
  const { segment, plan, handoffs, today } = view.assessment;
  const [tone, glance, day] = nextGlance(plan.next, today);
  const handoff = handoffs[0]?.current;
  return (
    <>
      <span>
        <b aria-hidden="true">{segment.segment?.initial ?? '?'}</b>
        <small>{segment.segment?.title ?? 'Unknown'}</small>
      </span>
      <span>
        <b class={tone}>{glance}</b>
        <small>{day}</small>
      </span>
      {handoff && (
        <span>
          <Ring done={handoff.done} total={handoff.total} />
          <small>
            {handoff.done} of {handoff.total}
          </small>
        </span>
      )}
    </>
  );
}

import type { Account } from '../../domain/account';
import { civilDateOf } from '../../domain/civil-date';
import { previewMoves } from '../../domain/preview-moves';
import { withRemembered } from '../../domain/remember';
import type { PlannedStep } from '../../domain/schedule';
import type { Send } from '../../messaging/send';
import { orderMeaning } from '../../salesforce/locale/read-date';
import { newTaskUrl } from '../../salesforce/new-task-url';
import type { PageState } from '../../salesforce/page/page-state';
import { readingReport } from '../../salesforce/page/reading-report';
import { requestText } from '../../ui/sidebar/request-text';
import type { SidebarActions, SidebarView } from '../../ui/sidebar/sidebar-props';
import type { AccountStay } from './account-stay';
import type { Pointing } from './pointing';
import type { Policy } from './policy';
import { accountAsKnown } from './view-of';

/** What the actions act on, as it is at the moment of the act. */
export interface Acting {
  readonly state: () => PageState;
  readonly policy: () => Policy | undefined;
  readonly stay: () => AccountStay | undefined;
  readonly view: () => SidebarView | undefined;
  readonly pointing: () => Pointing;
  readonly send: Send;
  /** Shows the outcome in the task of the act itself: what is drawn and what is acted on are one. */
  readonly draw: () => void;
  readonly leave: () => void;
  /** Handrail's version and the browser's own words for itself. */
  readonly versions: () => { readonly version: string; readonly browser: string };
}

type AccountState = Extract<PageState, { kind: 'account' }>;

/** What a person can do in the sidebar of one tab. */
export function sidebarActions(on: Acting): SidebarActions {
  /** The account that is shown, unless address and page do not agree. */
  const agreed = (): AccountState | undefined => {
    const state = on.state();
    return state.kind === 'account' && state.doubt === undefined ? state : undefined;
  };
  const shown = (): AccountState | undefined => {
    const state = on.state();
    return state.kind === 'account' ? state : undefined;
  };

  const actions: SidebarActions = {
    act(deed) {
      if (!agreed()) return;
      void on.stay()?.session.act(deed);
      on.draw();
    },
    retry: (id) => void on.stay()?.session.retry(id),
    dismiss: (id) => on.stay()?.session.dismiss(id),
    taskUrl(step) {
      const state = shown();
      return state ? taskUrlOf(state, step) : '';
    },
    previewMoves(which, date) {
      const [state, playbook, stay] = [shown(), on.policy()?.playbook(), on.stay()];
      const seen = stay?.seen();
      if (!state || !playbook || !stay || !seen) return [];
      const { account, progress } = accountAsKnown(state.account, playbook, stay.session, seen);
      return previewMoves(account, playbook, progress, { which, date }, civilDateOf(new Date()));
    },
    setChrome(patch) {
      on.policy()?.choose(patch);
      on.draw();
    },
    answerDate(text, date, otherwise) {
      const state = agreed();
      if (!state) return;
      const order = hasAmbiguous(state.account, text) ? orderMeaning(text, date) : undefined;
      // An order that is known and still leaves the date open is one that this page contradicts.
      if (!order || order === on.policy()?.knowledge()?.dateOrder) actions.act(otherwise);
      else on.policy()?.teach({ kind: 'date-order', order });
    },
    dismissLesson: () => on.policy()?.dismissLesson(),
    point(field) {
      if (field === undefined) on.pointing().stop();
      else on.pointing().start(field);
    },
    choose: (index) => on.pointing().choose(index),
    openOptions: () => void on.send('openOptions', {}),
    reportText() {
      const [state, playbook, seen] = [shown(), on.policy()?.playbook(), on.stay()?.seen()];
      if (!state || !playbook || !seen) return '';
      const { fields } = playbook;
      return readingReport({
        state,
        account: withRemembered(state.account, seen, fields),
        fields,
        ...on.versions(),
      });
    },
    requestText(role) {
      const view = on.view();
      return view?.kind === 'account' ? requestText(view, role) : '';
    },
    leave: on.leave,
  };
  return actions;
}

function hasAmbiguous({ facts }: Account, text: string): boolean {
  return Object.values(facts).some(({ value }) => value.kind === 'ambiguous-date' && value.text === text);
}

function taskUrlOf({ record, hint }: AccountState, step: PlannedStep): string {
  return newTaskUrl({
    place: record.place,
    accountId: record.id,
    subject: step.qualifiedTitle,
    ...(step.due && { due: step.due }),
    description: step.guidance,
    ...(hint && { hint }),
  });
}

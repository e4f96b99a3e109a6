import type { Account } from '../../domain/account';
import { assess } from '../../domain/assess';
import { civilDateOf } from '../../domain/civil-date';
import type { PlannedStep } from '../../domain/plan';
import { previewMoves } from '../../domain/preview-moves';
import type { Entry } from '../../domain/progress';
import { withRemembered } from '../../domain/remember';
import type { Send } from '../../messaging/send';
import { fieldValue } from '../../salesforce/field-values';
import { orderMeaning } from '../../salesforce/locale/read-date';
import { newTaskUrl } from '../../salesforce/new-task-url';
import { agreedAccount, type PageState } from '../../salesforce/page/page-state';
import { readingReport } from '../../salesforce/page/reading-report';
import { recordIdOf } from '../../salesforce/record-id';
import { recordUrl } from '../../salesforce/record-url';
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
  readonly pointing: Pointing;
  readonly send: Send;
  /** Shows the outcome in the task of the act itself: what is drawn and what is acted on are one. */
  readonly draw: () => void;
  /** Shows it after the next picture, or before the next act if that comes first. */
  readonly drawLater: () => void;
  /** Handrail's version and the browser's own words for itself. */
  readonly versions: () => { readonly version: string; readonly browser: string };
}

type AccountState = Extract<PageState, { kind: 'account' }>;

/** What a person can do in the sidebar of one tab. */
export function sidebarActions(acting: Acting): SidebarActions {
  const agreed = (): AccountState | undefined => agreedAccount(acting.state());
  const shown = (): AccountState | undefined => {
    const state = acting.state();
    return state.kind === 'account' ? state : undefined;
  };

  const actions: SidebarActions = {
    act(deed) {
      actions.tick(deed);
      acting.draw();
    },
    tick(deed) {
      if (!agreed()) return;
      void acting.stay()?.session.act(deed);
      acting.drawLater();
    },
    retry(id) {
      void acting.stay()?.session.retry(id);
      acting.draw();
    },
    dismiss: (id) => acting.stay()?.session.dismiss(id),
    taskUrl(step) {
      const state = shown();
      return state ? taskUrlOf(state, step) : '';
    },
    linkTo(id) {
      const place = shown()?.record.place;
      // It may come from memory, or from a backup that somebody wrote.
      const known = recordIdOf(id);
      return place && known && recordUrl(place, known);
    },
    previewMoves(deed) {
      const [state, playbook, stay] = [shown(), acting.policy()?.playbook(), acting.stay()];
      const seen = stay?.seen();
      if (!state || !playbook || !stay || !seen) return [];
      const today = civilDateOf(new Date());
      const stepsAfter = (more: readonly Entry[]) => {
        const entries = [...stay.session.entries(), ...more];
        const { account, progress } = accountAsKnown(state.account, playbook, entries, seen);
        return assess(account, playbook, progress, today).plan.steps;
      };
      return previewMoves(stepsAfter, deed, today);
    },
    setChrome(patch) {
      acting.policy()?.choose(patch);
      acting.draw();
    },
    answerDate(text, date, otherwise) {
      const state = agreed();
      if (!state) return;
      const order = hasAmbiguous(state.account, text) ? orderMeaning(text, date) : undefined;
      // An order that is known and still leaves the date open is one that this page contradicts.
      if (!order || order === acting.policy()?.knowledge()?.dateOrder) actions.act(otherwise);
      else void acting.policy()?.teach({ kind: 'date-order', order });
    },
    canRead(field, text) {
      const type = acting.policy()?.playbook()?.fields[field]?.type;
      const value = type && fieldValue(text, type);
      // No band begins below 0.
      return value?.kind === 'integer' ? value.value >= 0 : !/^(?:unreadable|empty)$/.test(value?.kind ?? '');
    },
    dismissTrouble: () => acting.policy()?.dismissTrouble(),
    point(field) {
      if (field === undefined) acting.pointing.stop();
      else acting.pointing.start(field);
    },
    choose: (index) => acting.pointing.choose(index),
    async openOptions() {
      const answer = await acting.send('openOptions', {});
      if ('reason' in answer) acting.policy()?.complain(answer.reason);
    },
    reportText() {
      const [state, playbook, seen] = [shown(), acting.policy()?.playbook(), acting.stay()?.seen()];
      if (!state || !playbook || !seen) return '';
      const { fields } = playbook;
      return readingReport({
        state,
        account: withRemembered(state.account, seen, fields),
        fields,
        ...acting.versions(),
      });
    },
    requestText(role) {
      const view = acting.view();
      return view?.kind === 'account' ? requestText(view, role) : '';
    },
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
    subject: step.name,
    ...(step.due && { due: step.due }),
    description: step.guidance,
    ...(hint && { hint }),
  });
}

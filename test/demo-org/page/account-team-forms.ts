import type { DemoTeamMember } from '../data/demo-account';
import { h, icon, lwc } from './dom';
import { type OutputContext, recordLink } from './field-output';

/** Forms in which an org may show the Account Team besides the table of today. */
export const TEAM_FORMS = ['table', 'tiles', 'aura', 'link'] as const;
export type TeamForm = (typeof TEAM_FORMS)[number];

function viewAllLink(context: OutputContext, path: string, ...content: (Node | string)[]): HTMLElement {
  return h(
    'a',
    {
      href: path,
      class: 'slds-card__header-link',
      click: (event) => {
        event.preventDefault();
        context.open(path);
      },
    },
    ...content,
  );
}

function heading(context: OutputContext, path: string, count: number): HTMLElement {
  return h(
    'header',
    { class: 'list-header' },
    h('span', { class: 'list-icon' }, icon('person')),
    h(
      'h2',
      { class: 'slds-card__header-title' },
      viewAllLink(context, path, h('span', { title: 'Account Team' }, 'Account Team'), ` (${count})`),
    ),
  );
}

/** Tiles: one card per member, the role in a definition list. */
function tiles(context: OutputContext, path: string, team: readonly DemoTeamMember[]): HTMLElement {
  return lwc(context.shadow, 'lst-related-list-single-container', {}, (shadow) => [
    h(
      'article',
      { class: 'slds-card', 'aria-label': 'Account Team' },
      heading({ ...context, shadow }, path, team.length),
      h(
        'ul',
        { class: 'tiles' },
        ...team.map(({ person, role }) =>
          h(
            'li',
            {},
            lwc(shadow, 'lst-related-preview-card', {}, (inner) => [
              h(
                'article',
                { class: 'slds-tile' },
                h(
                  'h3',
                  { class: 'slds-tile__title' },
                  lwc(inner, 'lst-template-list-field', {}, (shadow) => [
                    recordLink({ ...context, shadow }, person, h('span', {}, person.name)),
                  ]),
                ),
                h(
                  'dl',
                  { class: 'slds-dl_horizontal' },
                  h('dt', { class: 'slds-dl_horizontal__label' }, 'Team Role:'),
                  h(
                    'dd',
                    { class: 'slds-dl_horizontal__detail' },
                    lwc(inner, 'lst-template-list-field', {}, (inField) => [
                      lwc(inField, 'lightning-base-formatted-text', {}, () => [role]),
                    ]),
                  ),
                ),
              ),
            ]),
          ),
        ),
      ),
    ),
  ]);
}

/** The older Aura table. */
function auraTable(context: OutputContext, path: string, team: readonly DemoTeamMember[]): HTMLElement {
  const cell = (content: Node | string) =>
    h('td', { class: 'cellContainer' }, h('span', { class: 'slds-truncate' }, content));
  return h(
    'article',
    { class: 'slds-card forceRelatedListCardDesktop', 'aria-label': 'Account Team' },
    heading(context, path, team.length),
    h(
      'table',
      { class: 'slds-table uiVirtualDataTable forceRecordLayout' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...['Team Member', 'Team Role'].map((name) => h('th', { scope: 'col', title: name }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        ...team.map(({ person, role }) =>
          h(
            'tr',
            {},
            cell(recordLink(context, person, person.name)),
            cell(h('span', { class: 'uiOutputText' }, role)),
          ),
        ),
      ),
    ),
  );
}

/** The Account Team in another form than the table of today. */
export function accountTeamIn(
  form: Exclude<TeamForm, 'table'>,
  context: OutputContext,
  accountId: string,
  team: readonly DemoTeamMember[],
): HTMLElement {
  const path = `/lightning/r/Account/${accountId}/related/AccountTeamMembers/view`;
  if (form === 'tiles') return tiles(context, path, team);
  if (form === 'aura') return auraTable(context, path, team);
  return h('p', { class: 'empty' }, viewAllLink(context, path, 'Account Team'));
}

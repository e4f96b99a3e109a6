import { h, lwc, type Shadow } from './dom';

/** One tab; its content is made when it is first opened. */
export interface TabContent {
  readonly title: string;
  make(): HTMLElement;
}

/** A tabset whose panels are rendered lazily. */
export interface Tabset {
  readonly element: HTMLElement;
  open(title: string): void;
}

/** Makes the tabset; the first tab is open, the others are empty until somebody looks. */
export function tabset(shadow: Shadow, tabs: readonly TabContent[]): Tabset {
  const rendered = new Set<string>();
  const heads = new Map<string, HTMLElement>();
  const bodies = new Map<string, { readonly panel: HTMLElement; readonly content: HTMLElement }>();
  const open = (title: string) => {
    const tab = tabs.find((one) => one.title === title);
    const body = bodies.get(title);
    if (!tab || !body) throw new Error(`There is no tab "${title}".`);
    for (const [name, head] of heads) {
      head.setAttribute('aria-selected', String(name === title));
      head.parentElement?.classList.toggle('slds-is-active', name === title);
    }
    for (const [name, { panel }] of bodies) {
      panel.classList.toggle('slds-show', name === title);
      panel.classList.toggle('slds-hide', name !== title);
    }
    if (rendered.has(title)) return;
    rendered.add(title);
    body.content.append(tab.make());
  };
  const element = lwc(
    shadow,
    'flexipage-tabset2',
    {},
    (inTabset, slot) => [
      h(
        'div',
        { class: 'slds-card tabs-card' },
        lwc(
          inTabset,
          'lightning-tabset',
          { class: 'flexipage-tabset' },
          (inner, panels) => [
            lwc(inner, 'lightning-tab-bar', {}, () => [
              h(
                'ul',
                { class: 'slds-tabs_default__nav', role: 'tablist' },
                ...tabs.map(({ title }) => {
                  const head = h(
                    'a',
                    {
                      class: 'slds-tabs_default__link',
                      role: 'tab',
                      href: '#',
                      'data-label': title,
                      click: (event) => {
                        event.preventDefault();
                        open(title);
                      },
                    },
                    title,
                  );
                  heads.set(title, head);
                  return h('li', { class: 'slds-tabs_default__item', title }, head);
                }),
              ),
            ]),
            panels(),
          ],
          { '': [slot()] },
        ),
      ),
    ],
    {
      '': tabs.map(({ title }) => {
        const content = h('div', { class: 'tab-content' });
        const panel = lwc(
          shadow,
          'flexipage-tab2',
          { role: 'tabpanel', class: 'slds-tabs_default__content', 'aria-label': title },
          (_, inside) => [inside()],
          { '': [content] },
        );
        bodies.set(title, { panel, content });
        return panel;
      }),
    },
  );
  const first = tabs[0];
  if (first) open(first.title);
  return { element, open };
}

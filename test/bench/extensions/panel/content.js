// A panel of the sidebar's look, drawn once by hand: what any panel costs that never reads the page.
const STYLE = `
  :host { all: initial; }
  aside { position: fixed; top: 96px; right: 8px; bottom: 8px; width: 344px; box-sizing: border-box; contain: strict;
    overflow: auto; border: 1px solid #e7eaf0; border-radius: 14px; background: #fff; color: #1b1f27;
    font: 13px/1.5 system-ui, sans-serif; z-index: 3000; }
  header, section { padding: 12px 16px; border-bottom: 1px solid #e7eaf0; }
  header { display: flex; gap: 8px; align-items: center; }
  h2 { flex: 1; margin: 0; font-size: 15px; }
  h3 { margin: 0 0 4px; font-size: 12px; color: #5b6470; }
  .lead { font-size: 24px; font-weight: 600; }
  .bar { display: flex; gap: 2px; }
  .bar i { flex: 1; height: 6px; border-radius: 3px; background: #e7eaf0; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; margin: 0; }
  dt { color: #5b6470; }
  dd { margin: 0; text-align: right; }
  .pill { display: inline-block; padding: 1px 8px; border-radius: 9px; background: #e3f2e8; color: #1f7a46; }
  label { display: flex; gap: 8px; padding: 3px 0; }
  button { border: 1px solid #e7eaf0; border-radius: 8px; background: #fff; font: inherit; padding: 4px 10px; }
  @media (prefers-color-scheme: dark) { aside { background: #171a21; color: #eef1f6; } }
`;

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
/** @type {(title: string, ...children: Node[]) => Node} */
const section = (title, ...children) =>
  make('section', { 'aria-label': title }, make('h3', {}, title), ...children);
/** @type {(name: string, person: string) => Node[]} */
const role = (name, person) => [make('dt', {}, name), make('dd', {}, make('a', { href: '#' }, person))];
/** @type {(words: string) => Node} */
const button = (words) => make('button', { type: 'button' }, words);
/** @type {(words: string) => Node} */
const item = (words) =>
  make(
    'li',
    {},
    make('label', {}, make('input', { type: 'checkbox' }), make('span', {}, words)),
    button('…'),
  );

const host = document.createElement('bench-panel');
host
  .attachShadow({ mode: 'closed' })
  .append(
    make('style', {}, STYLE),
    make(
      'aside',
      { 'aria-label': 'Panel' },
      make('header', {}, make('h2', {}, 'Corvane Systems'), button('Menu'), button('Collapse')),
      section(
        'Market segment',
        make('p', { class: 'lead' }, 'Large'),
        make('p', {}, make('b', {}, '1,200'), ' · Potential EE Users'),
        make('div', { class: 'bar' }, ...[1, 2, 3, 4].map(() => make('i', {}))),
        button('Why?'),
      ),
      section(
        'Roles',
        make(
          'dl',
          {},
          ...['Solutions Architect', 'Account Manager', 'Account Executive', 'CSM'].flatMap((name) =>
            role(name, 'Beatrix Holloway'),
          ),
        ),
      ),
      section(
        'Next step',
        make('h4', {}, 'Check in with the customer'),
        make('span', { class: 'pill' }, 'due in 3 days · Tue 24 Nov'),
        make('p', {}, 'Ask how the first weeks went, and whether anything stands in the way.'),
        button('Done'),
        button('Skip…'),
        button('Create task'),
        button('All steps'),
      ),
      section(
        'SA handoff',
        make('p', {}, '2 of 5'),
        make(
          'ul',
          {},
          ...[
            'Update the name',
            'Introduce the team',
            'Share the notes',
            'Hand over the channel',
            'Close',
          ].map(item),
        ),
      ),
      make('footer', {}, 'Read at 10:00 · 12 fields'),
    ),
  );
document.documentElement.append(host);

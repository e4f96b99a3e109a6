import { h, render } from 'preact';
import { requestText } from '../../../src/ui/sidebar/request-text';
import { Sidebar } from '../../../src/ui/sidebar/Sidebar';
import css from '../../../src/ui/sidebar/sidebar.css?inline';
import type { SidebarActions, SidebarChrome } from '../../../src/ui/sidebar/sidebar-props';
import { planFrom } from './account-states';
import { type GalleryState, STATES } from './gallery-states';

const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
document.body.classList.add(theme);
const name = query.get('state') ?? '';
const state = STATES[name];
const gallery = document.querySelector('main')!;
if (state) show(state);
else render(<Index />, gallery);

function Index() {
  return (
    <div class="states">
      {Object.keys(STATES).map((key) => (
        <figure key={key}>
          <figcaption>{key}</figcaption>
          <iframe title={key} src={`?state=${key}&theme=${theme}`} />
        </figure>
      ))}
    </div>
  );
}

function show({ view, chrome, press = [] }: GalleryState) {
  const host = gallery.appendChild(document.createElement('div'));
  host.style.all = 'initial';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  let frame: SidebarChrome = { theme, dock: 'right', width: 344, collapsed: false, ...chrome };
  const actions: SidebarActions = {
    act: (deed) => console.log(deed),
    tick: (deed) => console.log(deed),
    answerDate: console.log,
    point: console.log,
    choose: console.log,
    retry: console.log,
    dismiss: console.log,
    dismissTrouble: () => console.log('dismiss the trouble'),
    taskUrl: (step) => `/lightning/o/Task/new?defaultFieldValues=Subject=${encodeURIComponent(step.name)}`,
    canRead: () => true,
    linkTo: (id) => `/lightning/r/User/${id}/view`,
    previewMoves: (deed) =>
      planFrom('date' in deed && deed.date ? deed.date : '2026-11-20', 2).steps.flatMap((step) =>
        step.due ? [{ step, from: step.due, to: step.due }] : [],
      ),
    setChrome: (patch) => {
      frame = { ...frame, ...patch };
      draw();
    },
    openOptions: () => console.log('options'),
    reportText: () => 'Handrail 0.1.0',
    requestText: (role) => requestText(view as never, role),
  };
  const draw = () => render(<Sidebar view={view} chrome={frame} actions={actions} />, root);
  draw();
  void pressAll(root, press);
}

async function pressAll(root: ShadowRoot, press: readonly string[]) {
  for (const words of press) {
    const buttons = [...root.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.trim().startsWith(words))?.click();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }
  document.body.dataset.ready = 'true';
}

import { Fragment, h } from 'preact';
import { Icon } from '../components/Icon';
import { DataSection } from './DataSection';
import { type ExtraHost, HostsSection } from './HostsSection';
import { OrgsSection } from './OrgsSection';
import type { OptionsProps, OptionsView } from './options-props';
import { PlaybookSection } from './PlaybookSection';
import { YouSection } from './YouSection';

/** The whole options page. */
export function OptionsPage({
  view,
  actions,
  hosts = [],
}: OptionsProps & { readonly hosts?: readonly ExtraHost[] }) {
  return (
    <>
      <h1>
        <Icon name="rail" />
        Handrail
      </h1>
      {view.settingsProblem && (
        <div class="note" data-kind="failed">
          <p role="alert">{view.settingsProblem}</p>
        </div>
      )}
      {view.settings && <YouSection settings={view.settings} actions={actions} />}
      <PlaybookSection view={view.playbook} actions={actions} />
      <OrgsSection orgs={view.orgs} labelOf={labelsOf(view)} actions={actions} />
      <HostsSection hosts={hosts} />
      <DataSection accounts={view.accounts} problem={view.countProblem} actions={actions} />
    </>
  );
}

/** The playbook's labels of its fields; what no playbook knows any more is called by its key. */
function labelsOf({ playbook }: OptionsView): (field: string) => string {
  const fields = playbook.kind === 'in-use' ? playbook.playbook.fields : {};
  return (field) => (Object.hasOwn(fields, field) ? fields[field]?.label : undefined) ?? field;
}

import { Icon } from '../components/Icon';
import { DataSection } from './DataSection';
import { type ExtraHost, HostsSection } from './HostsSection';
import type { OptionsProps } from './options-props';
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
      <HostsSection hosts={hosts} />
      <DataSection accounts={view.accounts} actions={actions} />
    </>
  );
}

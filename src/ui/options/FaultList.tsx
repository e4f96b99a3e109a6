import { h } from 'preact';
import type { Fault } from './options-props';

/** Faults with their paths, one per line. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <ul class="faults">
      {faults.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <code>{path === '' ? 'The file' : path}</code> <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}

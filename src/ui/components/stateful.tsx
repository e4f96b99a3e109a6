import { Component, type ComponentChildren, type FunctionComponent } from 'preact';

/** A view with one value of its own; it gets that value and a function to set it, in addition to its props. */
export function stateful<P extends object, S>(
  initial: S,
  View: (props: P, now: S, set: (next: S) => void) => ComponentChildren,
): FunctionComponent<P> {
  return class extends Component<P, { now: S }> {
    override state = { now: initial };
    set = (now: S) => this.setState({ now });
    override render(props: P, { now }: { now: S }) {
      return View(props, now, this.set);
    }
  } as unknown as FunctionComponent<P>;
}

import { Component, type FunctionComponent, h } from 'preact';
import { isSame } from '../../domain/same-content';

/** A view that is drawn again only when its props say something else; props are compared by content. */
export function still<P extends object>(View: FunctionComponent<P>): FunctionComponent<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P) {
      return !isSame(this.props, next);
    }
    override render(props: P) {
      return <View {...props} />;
    }
  } as unknown as FunctionComponent<P>;
}

import { Component, type ComponentType, type ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  readonly Fallback: ComponentType<{ readonly onAgain: () => void; readonly error: unknown }>;
};
type State = { readonly failure: { readonly error: unknown } | null };

/** Keeps a screen that breaks from taking the window with it. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { Fallback, children } = this.props;
    if (failure === null) return children;
    return <Fallback onAgain={() => this.setState({ failure: null })} error={failure.error} />;
  }
}

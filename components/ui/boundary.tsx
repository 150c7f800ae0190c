'use client';

import { Component, type ReactNode } from 'react';

interface Props {
  /** Shown in place of what could not be rendered. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Confines a rendering error to its part: the rest of the page lives on. */
export class Boundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}

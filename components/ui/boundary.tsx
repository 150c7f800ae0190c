'use client';

import { Component, type ReactNode } from 'react';

interface Props {
  /** Shown instead of what could not be drawn. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a fault in drawing one part to that part: the rest of the page lives on. */
export class Boundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}

'use client';

import { Component, type ComponentType, lazy, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { showTrouble } from './load-trouble.ts';
import { loadTwice, NotLoaded } from './load-twice.ts';
import { MissingLine, type MissingProps } from './missing-line.tsx';

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/**
 * A component that is loaded when it is first rendered; where it is used there is a Suspense around it. If it does not
 * come, or fails while it is shown, `Missing` takes its place and the rest of the page lives on. It is asked for again
 * when the reader wants that, when the network is back, and when it is opened anew.
 */
export function lazily<P extends object>(load: Load<P>, Missing: ComponentType<P & MissingProps> = Line) {
  const part = loadedPart(load);
  return function Lazily(props: P) {
    const { Part, attempt } = useSyncExternalStore(part.subscribe, part.read, part.read);
    return (
      <PartBoundary
        key={attempt}
        fallback={(isBroken) => (
          <Absence onGone={part.onGone}>
            <Missing {...props} again={part.again} isBroken={isBroken} />
          </Absence>
        )}
      >
        <Part {...props} />
      </PartBoundary>
    );
  };
}

const Line = ({ again, isBroken }: MissingProps) => <MissingLine again={again} isBroken={isBroken} />;

/** For what nobody misses: nothing takes its place. */
export const Nothing = () => null;

/** For dialogs and menus: nothing opens, and a notice above the page says why. */
export function NotOpened({ again, isBroken, onClose }: MissingProps & { onClose(): void }) {
  useEffect(
    function tell() {
      return showTrouble({ again, isBroken, close: onClose });
    },
    [again, isBroken, onClose],
  );
  return null;
}

/** A part and its attempts: React remembers for good that one failed, so each has a component of its own. */
function loadedPart<P extends object>(load: Load<P>) {
  const listeners = new Set<() => void>();
  let hasFailed = false;
  let current = { Part: attempt(), attempt: 0 };
  let absences = 0;

  function attempt(): ComponentType<P> {
    return lazy(() =>
      loadTwice(load).catch((error: unknown) => {
        hasFailed = true;
        addEventListener('online', againIfFailed, { once: true });
        throw error;
      }),
    );
  }

  function again() {
    hasFailed = false;
    current = { Part: attempt(), attempt: current.attempt + 1 };
    for (const listener of listeners) listener();
  }

  function againIfFailed() {
    if (hasFailed) again();
  }

  return {
    again,
    read: () => current,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** For an effect: its cleanup, after the last place that missed the part is gone, lets the next one ask anew. */
    onGone() {
      absences += 1;
      return () => {
        absences -= 1;
        queueMicrotask(() => absences === 0 && againIfFailed());
      };
    },
  };
}

function Absence({ onGone, children }: { onGone(): () => void; children: ReactNode }) {
  useEffect(onGone, [onGone]);
  return children;
}

interface BoundaryProps {
  fallback(isBroken: boolean): ReactNode;
  children: ReactNode;
}

class PartBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('thrown without an error') };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : this.props.fallback(!((error as unknown) instanceof NotLoaded));
  }
}

'use client';

import { createContext, useContext } from 'react';
import type { PastTrip } from '../../lib/tools/plan-trip/past-trips.ts';
import type { GeoToolName } from '../../lib/tools/registry.ts';

/** Card ↔ marker ↔ text: what is hovered and selected, shared so that only what shows it re-renders. */
export interface Binding {
  hoveredRef: string | null;
  /** Selected refs, newest last. */
  selection: string[];
  onHover(ref: string | null): void;
  /** The reader has scrolled to it: it is hovered, and the map shows where it is. */
  onLookAt?: ((ref: string) => void) | undefined;
  onSelect(ref: string): void;
  /** Trips that changes have left behind, by call. */
  pastTrips?: ReadonlyMap<string, PastTrip> | undefined;
  /** Posts a message as if it had been typed. */
  onAsk(text: string): void;
  /** Puts words into the message box, before what is there, to be gone on with. Absent in a read-only conversation. */
  onBegin?: ((text: string) => void) | undefined;
  /**
   * Runs a tool with changed input, without the model; `text` is what the conversation says was asked. Absent in a
   * read-only conversation.
   */
  onRun?: ((name: GeoToolName, input: unknown, text: string) => Promise<void>) | undefined;
}

const NOTHING: Binding = { hoveredRef: null, selection: [], onHover() {}, onSelect() {}, onAsk() {} };

const BindingContext = createContext<Binding>(NOTHING);

export const BindingProvider = BindingContext.Provider;

export function useBinding(): Binding {
  return useContext(BindingContext);
}

import type { AskPort, GeoPorts, PortName, QueryOf, Sourced, ValueOf } from '../domain/ports.ts';
import type { Streets } from '../region/streets/streets.ts';
import type { Adapter } from './adapter.ts';
import type { ChainSettings } from './chain-settings.ts';
import type { AreasAt } from './places/inside.ts';
import type { Services } from './services.ts';

/** The embedded data behind every chain; a port it lacks has no last resort. */
export type EmbeddedPorts = Partial<GeoPorts> & { areasAt?: AreasAt };

/** The rules of one port; nothing else is needed to query it. */
export interface Port<Name extends PortName>
  extends Pick<ChainSettings<QueryOf<Name>, ValueOf<Name>>, 'isEmpty' | 'besideNone'> {
  /** The live adapters in the order in which they are tried. undefined: that service is not configured. */
  live(services: Services): (Adapter<QueryOf<Name>, ValueOf<Name>> | undefined)[];
  /** The same from the streets of the operator's region, which need no network. */
  region?(streets: Streets): Adapter<QueryOf<Name>, ValueOf<Name>>[];
  /** Whether an answer of the region is all there is to say, or shows that its data end there. Absent: it is. */
  isWhole?(value: ValueOf<Name>): boolean;
  /** The cache key: what queries with the same answer have in common. Absent: the query itself. */
  key?(query: QueryOf<Name>): unknown;
  /** How long an answer is kept, in milliseconds. */
  ttlMs: number | ((query: QueryOf<Name>) => number);
  /** The share of a tool's time that all attempts together may take; 1 if absent. */
  share?: number;
  /** The port whose breakers and events it shares, since it uses the same services. */
  as?: PortName;
  /** Brings the query into the form that all adapters read. */
  prepare?(query: QueryOf<Name>): QueryOf<Name>;
  /** The last resort, if that is more than the embedded port of the same name. */
  last?(embedded: EmbeddedPorts, now: () => number): AskPort<Name>;
  /** Applied to every answer, cached ones too. */
  finish?(
    answer: Sourced<ValueOf<Name>>,
    query: QueryOf<Name>,
    embedded: EmbeddedPorts,
    signal: AbortSignal,
  ): Promise<Sourced<ValueOf<Name>>>;
}

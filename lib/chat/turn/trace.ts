/** What may leave the process: codes, counts, times, names of models and tools. No content, key, host or position. */
export type SpanAttributes = Record<string, string | number | boolean | undefined>;

/** A stretch of work that an operator can trace. */
export interface Span {
  /** The id of the whole trace, 32 hex digits, which the log gives too. */
  traceId: string;
  child(name: string, attributes?: SpanAttributes): Span;
  /** Ends the span; later calls do nothing. errorCode: it failed with this code. */
  end(attributes?: SpanAttributes, errorCode?: string): void;
}

/** Begins the span of a whole turn; undefined if nobody collects spans. */
export type StartTrace = (name: string, attributes?: SpanAttributes) => Span | undefined;

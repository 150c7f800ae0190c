/** What may leave the process: codes, counts, times, names of models and tools. No content, key, host or position. */
export type SpanAttributes = Record<string, string | number | boolean | undefined>;

/** A stretch of work that an operator can follow. */
export interface Span {
  /** Of the whole trace, 32 hex digits: the log names it too. */
  traceId: string;
  child(name: string, attributes?: SpanAttributes): Span;
  /** Ends it; later calls do nothing. errorCode: it failed, with this code. */
  end(attributes?: SpanAttributes, errorCode?: string): void;
}

/** Begins the span of a whole turn; undefined while nobody collects. */
export type StartTrace = (name: string, attributes?: SpanAttributes) => Span | undefined;

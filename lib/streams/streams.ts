/**
 * The log of a running answer: numbered frames, one writer, any number of readers on any instance, from any offset.
 * A frame is one UI-message-stream chunk as JSON text. Implementations: memory (one process), Redis Streams.
 */
export interface Frame {
  /** From 1, without gaps. 0: rebuilt from the store, in no log; a reader that breaks off here starts over. */
  offset: number;
  data: string;
}

export interface StreamWriter {
  /** Appends in order; resolves when the engine has accepted it. */
  append(data: string): Promise<void>;
  /** Ends the log; readers finish after the last frame. The log stays readable for a while (default 5 min). */
  end(): Promise<void>;
}

export interface StreamLog {
  open(): Promise<void>;
  close(): Promise<void>;
  /** Throws if the engine cannot be reached. */
  ping(): Promise<void>;
  /**
   * Starts the log `id`. `fence` grows with each producer of the id; appends with an older fence are rejected (throw).
   */
  create(id: string, fence: number): Promise<StreamWriter>;
  /**
   * Frames with offset > after, then live ones until the end. null if there is no such log. Throws
   * AppError('stream_interrupted') if it cannot continue: the producer stopped sending heartbeats (see `heartbeat`),
   * frames are missing, the engine was lost. Pull-based: at most 256 kB are buffered here for a slow reader.
   */
  read(id: string, after: number, signal: AbortSignal): Promise<AsyncIterable<Frame> | null>;
  /**
   * The producer must call this at least every 3 s; after 12 s without it readers get AppError('stream_interrupted').
   */
  heartbeat(id: string): Promise<void>;
  /** Forgets logs whose conversation was deleted; what is still written to them is refused. */
  remove(ids: readonly string[]): Promise<void>;
  /** Asks the producer, wherever it runs, to stop. False if nobody produces this id. */
  requestStop(id: string): Promise<boolean>;
  /** Called once when a stop for the id is requested on any instance. Returns an unsubscribe function. */
  onStop(id: string, listener: () => void): Promise<() => void>;
}

/**
 * The log of a running answer: numbered frames, one writer, any number of readers on any instance, from any offset.
 * A frame is one UI-message-stream chunk as JSON text. Implementations: memory (one process), Redis Streams.
 */
export interface Frame {
  /** From 1, without gaps. 0: made anew from the store, in no log; a reader that breaks off here begins anew. */
  offset: number;
  data: string;
}

export interface StreamWriter {
  /** Appends in order; resolves when the engine has taken it. */
  append(data: string): Promise<void>;
  /** Ends the log; readers finish after the last frame. The log stays readable for a while (default 5 min). */
  end(): Promise<void>;
}

export interface StreamLog {
  open(): Promise<void>;
  close(): Promise<void>;
  /** Throws when the engine cannot be reached. */
  ping(): Promise<void>;
  /** Starts the log `id`. `fence` grows with each producer of the id; appends of an older fence are refused (throw). */
  create(id: string, fence: number): Promise<StreamWriter>;
  /**
   * Frames with offset > after, then live ones until the end. null when there is no such log.
   * Throws AppError('stream_interrupted') when it cannot go on: the producer stopped heartbeating (see `heartbeat`),
   * frames are missing, the engine was lost. Pull-based: a slow reader holds at most 256 kB here.
   */
  read(id: string, after: number, signal: AbortSignal): Promise<AsyncIterable<Frame> | null>;
  /** The producer says that it lives, at least every 3 s; without it for 12 s readers get AppError('stream_interrupted'). */
  heartbeat(id: string): Promise<void>;
  /** Asks the producer, wherever it runs, to stop. False when nobody produces this id. */
  requestStop(id: string): Promise<boolean>;
  /** Called once when a stop for the id is asked on any instance. Gives an unsubscribe function. */
  onStop(id: string, listener: () => void): Promise<() => void>;
}

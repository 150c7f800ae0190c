/** What this engine needs from a Redis connection. */
export interface StreamRedis {
  open(): Promise<void>;
  close(): Promise<void>;
  ping(): Promise<void>;
  run(script: string, keys: string[], values: string[]): Promise<unknown>;
  subscribe(channel: string, listener: (message: string) => void): Promise<() => void>;
}

/** A process started with --inspect. */
export interface Inspected {
  /** What it holds after garbage collection, bytes: its heap and the buffers beside it. */
  heldBytes(): Promise<number>;
  close(): void;
}

/** port: of --inspect=127.0.0.1:port. */
export async function inspect(port: number): Promise<Inspected> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? '');
  const { promise: isOpen, resolve, reject } = Promise.withResolvers<void>();
  socket.onopen = () => resolve();
  socket.onerror = () => reject(new Error(`no inspector on port ${port}`));
  await isOpen;
  const waiting = new Map<number, (result: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  };

  function call(method: string, params: object = {}): Promise<unknown> {
    const id = waiting.size + 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer.resolve);
    socket.send(JSON.stringify({ id, method, params }));
    return answer.promise;
  }

  return {
    async heldBytes() {
      // What the first collection finalises, the second frees.
      await call('HeapProfiler.collectGarbage');
      await call('HeapProfiler.collectGarbage');
      const expression = 'process.memoryUsage().heapUsed + process.memoryUsage().external';
      const { result } = (await call('Runtime.evaluate', { expression })) as { result: { value: number } };
      return result.value;
    },
    close: () => socket.close(),
  };
}

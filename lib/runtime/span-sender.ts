/** A span as OTLP's JSON has it. Source: opentelemetry-proto, trace.proto. */
export interface WireSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Record<string, string | number | boolean> }[];
  status?: { code: number };
}

interface Target {
  url: string;
  /** May hold secrets. */
  headers: Record<string, string>;
  serviceName: string;
}

const BATCH = 512;
/** While the collector is unreachable, further spans are dropped. */
const MOST_WAITING = 2_048;
const EVERY_MS = 5_000;
const TIMEOUT_MS = 10_000;

/**
 * Sends spans in batches, within a few seconds. A batch is kept for the next attempt if the collector is unreachable or
 * busy, and dropped if it is refused. Reports only the first failure after a success: the log must not fill.
 */
export function createSpanSender(
  { url, headers, serviceName }: Target,
  warn: (detail: string) => void,
): { add(span: WireSpan): void; stop(): Promise<void> } {
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: serviceName } }] };
  let waiting: WireSpan[] = [];
  let timer: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();
  let isFailing = false;

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    sending = sending.then(sendWaiting);
    return sending;
  }

  function flushSoon(): void {
    timer ??= setTimeout(flush, EVERY_MS).unref();
  }

  async function sendWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      const { failure, mayWait } = await send(batch);
      if (failure !== undefined && !isFailing) warn(failure);
      isFailing = failure !== undefined;
      if (!mayWait) continue;
      waiting = [...batch, ...waiting].slice(0, MOST_WAITING);
      return flushSoon();
    }
  }

  async function send(spans: WireSpan[]): Promise<{ failure?: string; mayWait: boolean }> {
    const body = JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'wentu' }, spans }] }] });
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      if (response.ok) return { mayWait: false };
      return { failure: `status ${response.status}`, mayWait: [429, 502, 503, 504].includes(response.status) };
    } catch (error) {
      return { failure: error instanceof Error ? error.name : 'not accepted', mayWait: true };
    }
  }

  return {
    add(span) {
      if (waiting.length >= MOST_WAITING) return;
      waiting.push(span);
      if (waiting.length === BATCH) void flush();
      else flushSoon();
    },
    /** Sends what is left; what the collector does not accept now is lost. */
    async stop() {
      await flush();
      clearTimeout(timer);
    },
  };
}

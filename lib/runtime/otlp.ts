import { randomBytes } from 'node:crypto';
import type { Span, SpanAttributes, StartTrace } from '../chat/turn/trace.ts';
import type { TelemetryConfig } from '../config.ts';
import { createSpanSender, type WireSpan } from './span-sender.ts';

/** Enum values of the protocol. Source: opentelemetry-proto, trace.proto. */
const KIND = { internal: 1, server: 2 };
const STATUS_ERROR = 2;

/** What all spans of a trace share. */
interface Trace {
  traceId: string;
  /** Microseconds since 1970; monotonic within the trace, even if the system clock is set. */
  nowUs(): number;
}

/** Exports spans as OTLP over HTTP (JSON), in batches: only those started here, none of other packages. */
export function startOtlp(
  { endpoint, headers, serviceName }: TelemetryConfig,
  warn: (detail: string) => void,
): { trace: StartTrace; stop(): Promise<void> } {
  const sender = createSpanSender({ url: `${endpoint}/v1/traces`, headers, serviceName }, warn);

  function begin(trace: Trace, name: string, first: SpanAttributes = {}, parentSpanId?: string): Span {
    const spanId = randomBytes(8).toString('hex');
    const startedUs = trace.nowUs();
    let isEnded = false;
    return {
      traceId: trace.traceId,
      child: (childName, given) => begin(trace, childName, given, spanId),
      end(given = {}, errorCode) {
        if (isEnded) return;
        isEnded = true;
        const failure = errorCode === undefined ? {} : { 'error.type': errorCode };
        sender.add({
          traceId: trace.traceId,
          spanId,
          ...(parentSpanId !== undefined && { parentSpanId }),
          name,
          kind: parentSpanId === undefined ? KIND.server : KIND.internal,
          startTimeUnixNano: `${startedUs}000`,
          endTimeUnixNano: `${trace.nowUs()}000`,
          attributes: wireAttributes({ ...first, ...given, ...failure }),
          ...(errorCode !== undefined && { status: { code: STATUS_ERROR } }),
        });
      },
    };
  }

  return {
    trace: (name, attributes) => begin(newTrace(), name, attributes),
    stop: () => sender.stop(),
  };
}

function newTrace(): Trace {
  const offset = Date.now() - performance.now();
  return {
    traceId: randomBytes(16).toString('hex'),
    nowUs: () => Math.round((offset + performance.now()) * 1_000),
  };
}

function wireAttributes(attributes: SpanAttributes): WireSpan['attributes'] {
  return Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: wireValue(value) }],
  );
}

function wireValue(value: string | number | boolean): WireSpan['attributes'][number]['value'] {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  // The protocol's JSON encodes 64-bit integers as strings.
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}

import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace as traces, type Span as WireSpan } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Span, SpanAttributes, StartTrace } from '../chat/turn/trace.ts';
import type { TelemetryConfig } from '../config.ts';

/**
 * Exports spans as OTLP over HTTP (JSON), in batches. The provider is never made the global one: the framework and
 * other packages would then add spans of their own, with request URLs in them, and so keys, positions and search words.
 */
export function startOtlp(
  { endpoint, headers, serviceName }: TelemetryConfig,
  warn: (detail: string) => void,
): { trace: StartTrace; stop(): Promise<void> } {
  const exporter = warning(new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers }), warn);
  const provider = new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName })),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('wentu');

  function begin(name: string, attributes: SpanAttributes | undefined, parent: WireSpan | undefined): Span {
    const context = parent ? traces.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
    const kind = parent ? SpanKind.INTERNAL : SpanKind.SERVER;
    const span = tracer.startSpan(name, { kind, ...(attributes && { attributes }) }, context);
    let isEnded = false;
    return {
      traceId: span.spanContext().traceId,
      child: (childName, given) => begin(childName, given, span),
      end(given = {}, errorCode) {
        if (isEnded) return;
        isEnded = true;
        span.setAttributes(given);
        if (errorCode !== undefined) {
          span.setAttribute('error.type', errorCode);
          span.setStatus({ code: SpanStatusCode.ERROR });
        }
        span.end();
      },
    };
  }

  return {
    trace: (name, attributes) => begin(name, attributes, undefined),
    stop: () => provider.shutdown(),
  };
}

/** Reports the first failed export after a good one; an unreachable collector must not fill the log. */
function warning(exporter: SpanExporter, warn: (detail: string) => void): SpanExporter {
  let isFailing = false;
  return {
    export(spans, onResult) {
      exporter.export(spans, (result) => {
        const failed = result.code !== 0;
        if (failed && !isFailing) warn(result.error?.name ?? 'not accepted');
        isFailing = failed;
        onResult(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

import type { StartTrace } from '../chat/turn/trace.ts';
import type { TelemetryConfig } from '../config.ts';
import type { Log } from '../log.ts';

/** Spans of turns, sent to an OpenTelemetry collector. Only exists if an endpoint is configured. */
export interface Telemetry {
  /** Returns undefined until start() has loaded what it needs. */
  trace: StartTrace;
  start(): Promise<void>;
  /** Sends what is waiting. */
  stop(): Promise<void>;
}

/** null without an endpoint: nothing of OpenTelemetry is then loaded, and no span is ever made. */
export function createTelemetry(config: TelemetryConfig | undefined, log: Log): Telemetry | null {
  if (!config) return null;
  let started: { trace: StartTrace; stop(): Promise<void> } | undefined;
  return {
    trace: (name, attributes) => started?.trace(name, attributes),
    async start() {
      const { startOtlp } = await import('./otlp.ts');
      started = startOtlp(config, (detail) => log('warn', 'telemetry.export', { detail }));
    },
    async stop() {
      await started?.stop();
    },
  };
}

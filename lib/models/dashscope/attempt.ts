import type { Config } from '../../config.ts';
import { retryAfterMsOf } from '../../retry-after.ts';
import { type Answer, createAnswer } from './answer.ts';
import { createBodyReader, textOfBody } from './body-reader.ts';
import { watchConnect } from './connect-watch.ts';
import { errorFieldsOfBody, requestIdOf } from './error-body.ts';
import { toUpstreamFailure } from './error-map.ts';
import { UpstreamFailure } from './failure.ts';
import { networkFailure } from './network-error.ts';
import { pump } from './pump.ts';
import { interrupted } from './verdict.ts';
import { createWatchdog } from './watchdog.ts';

const MAX_TOOL_CALLS = 8;
const MAX_ERROR_BYTES = 65_536;

export interface AttemptSettings {
  fetch: typeof fetch;
  timeouts: Pick<Config['timeouts'], 'connectMs' | 'headersMs' | 'firstContentMs' | 'idleMs'>;
  /** On the clock of `now`: when all attempts of this call together must have shown something. */
  firstBy: number;
  /** On the clock of `now`: the end of all attempts of this call. */
  deadline: number;
  maxReplyBytes: number;
  /** Contains this answer while it is being read. */
  live: Set<object>;
  /** The names of the tools the model may call. */
  offered: ReadonlySet<string>;
  now: () => number;
  newId: () => string;
  /** Called for an event of no known shape. */
  onIgnored: () => void;
  onStatus: (status: number) => void;
}

export interface Attempt {
  answer: Answer;
  /** The reader left: ends the upstream's work. */
  cancel(): void;
}

/**
 * One request to the service: sent, timed, checked, parsed. Resolves when there is something to show or the answer is
 * complete; throws UpstreamFailure before that, or the reason of `init.signal` when the caller aborted.
 */
export async function attempt(
  url: string | URL | Request,
  init: RequestInit,
  settings: AttemptSettings,
): Promise<Attempt> {
  const { now } = settings;
  const controller = new AbortController();
  const caller = init.signal ?? undefined;
  const onAbort = () => controller.abort(caller?.reason);
  caller?.addEventListener('abort', onAbort, { once: true });
  if (caller?.aborted) onAbort();
  const answer = createAnswer({
    maxReplyBytes: settings.maxReplyBytes,
    maxToolCalls: MAX_TOOL_CALLS,
    offered: settings.offered,
    newId: settings.newId,
  });
  const watchdog = createWatchdog(settings.timeouts, settings, now, (failure) => controller.abort(failure));
  settings.live.add(answer);
  const finish = () => {
    settings.live.delete(answer);
    watchdog.stop();
    caller?.removeEventListener('abort', onAbort);
  };
  try {
    watchdog.enter('headersMs');
    const response = await watchConnect(
      { onCreate: () => watchdog.enter('connectMs'), onConnected: () => watchdog.enter('headersMs') },
      () => settings.fetch(url, { ...init, redirect: 'error', signal: controller.signal }),
    );
    settings.onStatus(response.status);
    if (!response.ok) throw await refusalOf(response, now);
    answer.comesFrom(idOfHeaders(response.headers));
    watchdog.enter('firstContentMs');
    const reading = pump(response, answer, watchdog, settings.onIgnored)
      .catch((thrown: unknown) => {
        if (caller?.aborted) return answer.end(interrupted('aborted'));
        answer.end(afterStart(controller.signal.aborted ? controller.signal.reason : thrown, answer));
      })
      .finally(() => {
        finish();
        // Ends the upstream's work if the answer ended before its stream did.
        controller.abort();
      });
    await answer.ready;
    if (!answer.isVisible()) {
      await reading;
      caller?.throwIfAborted();
      const failure = answer.failure();
      if (failure) throw beforeText(failure);
    }
    return { answer, cancel: () => controller.abort() };
  } catch (thrown) {
    finish();
    caller?.throwIfAborted();
    const barked: unknown = controller.signal.reason;
    controller.abort();
    throw networkFailure(barked instanceof UpstreamFailure ? barked : thrown);
  }
}

const idOfHeaders = (headers: Headers): string | undefined =>
  requestIdOf(headers.get('x-request-id'), headers.get('x-dashscope-request-id'));

async function refusalOf(response: Response, now: () => number): Promise<UpstreamFailure> {
  const retryAfterMs = retryAfterMsOf(response.headers, now());
  const text = response.body === null ? '' : await textOfBody(createBodyReader(response.body), MAX_ERROR_BYTES);
  const body = errorFieldsOfBody(text);
  const requestId = body.requestId ?? idOfHeaders(response.headers);
  return toUpstreamFailure({
    status: response.status,
    ...body,
    ...(requestId && { requestId }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** A failure while reading: typed ones stay, a broken or silent connection after visible text is an interruption. */
function afterStart(thrown: unknown, answer: Answer): UpstreamFailure {
  const failure = networkFailure(thrown);
  const isConnection = failure.code === 'upstream_timeout' || failure.code === 'upstream_unavailable';
  const isFromService = failure.detail?.startsWith('event') ?? false;
  return answer.isVisible() && isConnection && !isFromService
    ? interrupted(failure.detail ?? 'connection lost')
    : failure;
}

/** Without text there was nothing to interrupt. */
function beforeText(failure: UpstreamFailure): UpstreamFailure {
  if (failure.code !== 'stream_interrupted') return failure;
  return new UpstreamFailure('bad_upstream_response', {
    retry: 'backoff',
    key: 'failing',
    detail: failure.detail ?? 'cut',
    ...(failure.requestId && { requestId: failure.requestId }),
  });
}

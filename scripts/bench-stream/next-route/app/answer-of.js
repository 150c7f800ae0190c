import { createUIMessageStreamResponse, experimental_streamTextLowMemory as streamText, toUIMessageStream } from 'ai';

/** One message answered through the SDK, as UI message stream. */
export async function answerOf(model, request) {
  const { message } = await request.json();
  const result = streamText({
    model,
    messages: [{ role: 'user', content: message }],
    maxRetries: 0,
    telemetry: { isEnabled: false },
    abortSignal: request.signal,
  });
  return createUIMessageStreamResponse({ stream: toUIMessageStream({ stream: result.stream }) });
}

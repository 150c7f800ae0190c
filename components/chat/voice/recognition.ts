/** The part of the browser's speech recognition that is used here; its types are in no standard library yet. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}

interface ResultEvent extends Event {
  results: ArrayLike<ArrayLike<{ transcript: string }>>;
}

type Maker = new () => Recognition;

/** The browser's recognition; undefined: it has none, or an insecure page may not use it. */
export function recognitionOf(scope: object): Maker | undefined {
  const { SpeechRecognition, webkitSpeechRecognition, isSecureContext } = scope as Record<string, unknown>;
  const found = SpeechRecognition ?? webkitSpeechRecognition;
  return isSecureContext && typeof found === 'function' ? (found as Maker) : undefined;
}

export interface Listening {
  /** What was said so far, from the beginning. */
  onText(text: string): void;
  /** `error` as the browser names it ("not-allowed", "network"); null: it ended by itself or was stopped. */
  onEnd(error: string | null): void;
}

/** Listens until the speaker pauses, or until the function that is returned is called. language: a BCP 47 tag. */
export function listen(Maker: Maker, language: string, { onText, onEnd }: Listening): () => void {
  const recognition = new Maker();
  let error: string | null = null;
  recognition.lang = language;
  recognition.continuous = false;
  recognition.interimResults = true;
  recognition.addEventListener('result', (event) => {
    const { results } = event as ResultEvent;
    onText(Array.from(results, (result) => result[0]?.transcript ?? '').join(''));
  });
  recognition.addEventListener('error', (event) => {
    const named = (event as Event & { error?: string }).error ?? 'unknown';
    // The speaker stopped it, or said nothing.
    if (named !== 'aborted' && named !== 'no-speech') error = named;
  });
  recognition.addEventListener('end', () => onEnd(error));
  recognition.start();
  return () => recognition.stop();
}

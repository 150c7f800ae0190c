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

export interface Listening {
  /** What was said so far, from the beginning. */
  onText(text: string): void;
  /** `error` as the browser names it ("not-allowed", "network"); null: it ended by itself or was stopped. */
  onEnd(error: string | null): void;
}

/** Listens until the speaker pauses, or until the function that is returned is called. language: a BCP 47 tag. Throws where the browser has no recognition. */
export function listen(language: string, { onText, onEnd }: Listening): () => void {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, Maker | undefined>;
  const Recognition = SpeechRecognition ?? webkitSpeechRecognition;
  if (!Recognition) throw new Error('this browser recognises no speech');
  const recognition = new Recognition();
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

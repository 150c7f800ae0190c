/** Some browsers fall silent within an utterance that is longer. */
const MOST_CHARACTERS = 180;

/** The text in pieces that end with a sentence, or at least between words. */
export function sentencesOf(text: string): string[] {
  const sentences = text.match(/(?:[^。！？!?.\n]|\.(?=\S))+(?:[。！？!?]+|\.|\n+|$)/g) ?? [];
  return sentences.flatMap(shortened).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function shortened(sentence: string): string[] {
  const text = sentence.replace(/\s+/g, ' ').trim();
  if (text.length <= MOST_CHARACTERS) return [text];
  const head = text.slice(0, MOST_CHARACTERS);
  const cut = Math.max(head.lastIndexOf('，'), head.lastIndexOf('、'), head.lastIndexOf(','), head.lastIndexOf(' '));
  const at = cut > MOST_CHARACTERS / 3 ? cut + 1 : MOST_CHARACTERS;
  return [text.slice(0, at).trim(), ...shortened(text.slice(at))];
}

/**
 * Reads the text out in a language (BCP 47), in place of whatever is being read. Calls back once it has ended or was
 * stopped. Returns a function that stops it.
 */
export function readAloud(text: string, language: string, onEnd: () => void): () => void {
  const { speechSynthesis } = window;
  speechSynthesis.cancel();
  const pieces = sentencesOf(text);
  let isDone = false;
  const end = () => {
    if (isDone) return;
    isDone = true;
    onEnd();
  };
  for (const [index, piece] of pieces.entries()) {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = language;
    const voice = speechSynthesis
      .getVoices()
      .find(({ lang }) => lang.replace('_', '-').startsWith(language.slice(0, 2)));
    if (voice) utterance.voice = voice;
    if (index === pieces.length - 1) utterance.onend = end;
    utterance.onerror = end;
    speechSynthesis.speak(utterance);
  }
  if (pieces.length === 0) end();
  return () => {
    speechSynthesis.cancel();
    end();
  };
}

/** Whether this browser can read out. */
export const canReadAloud = () => typeof window !== 'undefined' && 'speechSynthesis' in window;

/** Thrown when one event grows beyond the cap. */
export class EventTooLarge extends Error {}

export interface SseDecoder {
  /** The data of each event completed by these bytes. Throws EventTooLarge. */
  push(bytes: Uint8Array): string[];
  /** Whatever is left when the stream ends without a final blank line. */
  end(): string[];
}

/**
 * Server-Sent Events from bytes, cut anywhere: LF, CRLF and CR, BOM, comments and unknown fields ignored, invalid UTF-8
 * → U+FFFD. Beyond the standard, JSON events without a blank line between them are separated, and a doubled prefix
 * counts once. `maxEventChars` bounds one event, in UTF-16 units, and so the memory of an endless line.
 * Source: HTML Living Standard, "Interpreting an event stream".
 */
export function createSseDecoder(maxEventChars = 1_048_576): SseDecoder {
  const decoder = new TextDecoder();
  let rest = '';
  let heldCr = '';
  let data: string[] = [];
  let size = 0;

  function feed(piece: string): string[] {
    let text = heldCr + piece;
    heldCr = '';
    if (text.includes('\r')) {
      // A CR at the very end may be the first half of CRLF.
      if (text.endsWith('\r')) {
        heldCr = '\r';
        text = text.slice(0, -1);
      }
      text = text.replace(/\r\n?/g, '\n');
    }
    if (!text.includes('\n')) {
      rest += text;
      if (size + rest.length > maxEventChars) throw new EventTooLarge();
      return [];
    }
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    const events: string[] = [];
    for (const line of lines) {
      if (line !== '') takeField(line, events);
      else if (data.length > 0) events.push(dispatch());
      else size = 0;
    }
    if (size + rest.length > maxEventChars) throw new EventTooLarge();
    return events;
  }

  function takeField(line: string, events: string[]): void {
    if (size + line.length > maxEventChars) throw new EventTooLarge();
    if (line.startsWith('data:')) {
      let value = line.slice(line.charCodeAt(5) === 32 ? 6 : 5);
      // Some proxies add the prefix to lines that already have it.
      while (value.startsWith('data:')) value = value.slice(value.charCodeAt(5) === 32 ? 6 : 5);
      if (data.length > 0 && isNextEvent(value)) events.push(dispatch());
      data.push(value);
    } else if (line === 'data') data.push('');
    // llama.cpp's server had a separate field for failures.
    else if (line.startsWith('error:')) data.push(`{"error":${line.slice(6)}}`);
    size += line.length;
  }

  /**
   * Some servers leave out the blank line. Within one JSON text, a line that begins with "{" never follows one that
   * ends with "}".
   */
  function isNextEvent(value: string): boolean {
    const isBegin = value.startsWith('{') || value.startsWith('[DONE]');
    return isBegin && (data[0] ?? '').startsWith('{') && (data.at(-1) ?? '').trimEnd().endsWith('}');
  }

  function dispatch(): string {
    const event = data.length === 1 ? (data[0] ?? '') : data.join('\n');
    data = [];
    size = 0;
    return event;
  }

  return {
    push: (bytes) => feed(decoder.decode(bytes, { stream: true })),
    end() {
      const events = feed(`${decoder.decode()}\n`);
      heldCr = '';
      if (data.length > 0) events.push(dispatch());
      return events;
    },
  };
}

import { cappedBytes } from '../../capped-bytes.ts';

const PEEKED_BYTES = 8;
const MAX_BLANK_BYTES = 65_536;

/** A body that can be peeked at before it is read. */
export interface BodyReader {
  /** Its first non-space characters, as Latin-1; fewer than eight only if the body is shorter. */
  peek(): Promise<string>;
  read(): Promise<Uint8Array | undefined>;
  cancel(): void;
}

export function createBodyReader(body: ReadableStream<Uint8Array>): BodyReader {
  const reader = body.getReader();
  const unread: Uint8Array[] = [];

  async function next(): Promise<Uint8Array | undefined> {
    const { done, value } = await reader.read();
    return done ? undefined : value;
  }

  return {
    async peek() {
      let start = '';
      let bytes = 0;
      while (start.length < PEEKED_BYTES && bytes < MAX_BLANK_BYTES) {
        const piece = await next();
        if (!piece) break;
        unread.push(piece);
        bytes += piece.byteLength;
        start = `${start}${Buffer.from(piece).toString('latin1')}`.replace(/^(\s|\u00ef\u00bb\u00bf)+/, '');
      }
      return start.slice(0, PEEKED_BYTES);
    },
    read: async () => unread.shift() ?? (await next()),
    cancel: () => void reader.cancel().catch(() => undefined),
  };
}

/** The rest of the body as text, cut at `maxBytes`. Throws what the stream throws. */
export async function textOfBody(reader: BodyReader, maxBytes: number): Promise<string> {
  try {
    const { bytes } = await cappedBytes(piecesOf(reader), maxBytes);
    return new TextDecoder().decode(bytes);
  } finally {
    reader.cancel();
  }
}

async function* piecesOf(reader: BodyReader): AsyncGenerator<Uint8Array> {
  for (let piece = await reader.read(); piece; piece = await reader.read()) yield piece;
}

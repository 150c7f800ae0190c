import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { Tokenizer } from '@huggingface/tokenizers';

const MERGES = new URL('../fixtures/qwen3-merges.txt.br', import.meta.url);

/** As in Qwen3's tokenizer.json. */
const PIECES =
  "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

let made: Tokenizer | undefined;

/** The ids of a text's tokens, by the tokenizer of Qwen3. Marks such as <|im_start|> count as text. */
export function qwenTokens(text: string): number[] {
  made ??= qwenTokenizer();
  return text === '' ? [] : made.encode(text, { add_special_tokens: false }).ids;
}

/** How many tokens a text costs. */
export const countTokens = (text: string): number => qwenTokens(text).length;

function qwenTokenizer(): Tokenizer {
  const merges = brotliDecompressSync(readFileSync(MERGES)).toString().split('\n');
  // The vocabulary is the bytes, then what each merge makes.
  const words = [...byteLetters(), ...merges.map((merge) => merge.replace(' ', ''))];
  return new Tokenizer(
    {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: [],
      normalizer: { type: 'NFC' },
      pre_tokenizer: {
        type: 'Sequence',
        pretokenizers: [
          { type: 'Split', pattern: { Regex: PIECES }, behavior: 'Isolated', invert: false },
          { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: false },
        ],
      },
      post_processor: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: false },
      decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: false },
      model: { type: 'BPE', vocab: Object.fromEntries(words.map((word, id) => [word, id])), merges },
    },
    {},
  );
}

/** The letters that stand for the 256 bytes: printable Latin-1 as it is, the others from U+0100 on. */
function byteLetters(): string[] {
  const isPlain = (byte: number) => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const others = bytes.filter((byte) => !isPlain(byte)).map((_, at) => String.fromCodePoint(256 + at));
  return [...bytes.filter(isPlain).map((byte) => String.fromCodePoint(byte)), ...others];
}

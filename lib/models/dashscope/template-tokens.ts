/** After these somebody else speaks. */
const OTHERS = ['<|user|>', '<|observation|>', '<|system|>'];
/** After these, if something was said, another document begins. */
const ENDS = ['<|endoftext|>', '<|end_of_text|>', '<｜end▁of▁sentence｜>', '</s>'];
/**
 * Tokens that end or begin a message in the templates of Qwen and its kin, of GLM, Gemma, Phi, Mistral and DeepSeek.
 */
const TOKENS = [
  '<|im_end|>',
  '<|im_start|>',
  '<|eot_id|>',
  '<|end|>',
  '<|return|>',
  '<|assistant|>',
  '<|begin_of_box|>',
  '<|end_of_box|>',
  '<end_of_turn>',
  '<｜begin▁of▁sentence｜>',
  '<s>',
  ...ENDS,
  ...OTHERS,
];
const PIECE = new RegExp(`(\`+)|(\\n)|(${TOKENS.map((token) => token.replaceAll('|', '\\|')).join('|')})`, 'g');
const ROLES = ['assistant', 'user', 'system', 'tool'];

export interface TemplateTokens {
  /** A piece of text → the same without tokens. What may become one waits. */
  push(text: string): string;
  /** Whatever waited, when nothing follows. */
  end(): string;
}

/**
 * Removes tokens that a server without the model's template leaves in the text; in code they are what the answer is
 * about.
 */
export function createTemplateTokens(): TemplateTokens {
  let held = '';
  let fence = '';
  let isRoleNext = false;
  let isOff = false;
  let isEnding = false;
  let isSaid = false;
  /** `<s>` was at the start: a token, or struck-through text. */
  let isBegun = false;
  /** Inside struck-through text. */
  let isStruck = false;

  function take(text: string): string {
    let shown = '';
    let from = 0;
    for (const match of text.matchAll(PIECE)) {
      const [whole, ticks, line, token] = match;
      if (ticks !== undefined) fence = fence === '' ? ticks : fence === ticks ? '' : fence;
      // Inline code ends with its line.
      else if (line !== undefined && fence.length < 3) fence = '';
      if (token === undefined || fence !== '') continue;
      isSaid ||= text.slice(from, match.index).trim() !== '';
      if (isStrike(token)) continue;
      shown += isOff ? '' : said(text.slice(from, match.index));
      from = match.index + whole.length;
      isRoleNext = token === '<|im_start|>';
      if (OTHERS.includes(token)) isOff = true;
      isEnding = isSaid && ENDS.includes(token) && !(token === '</s>' && isBegun);
      isBegun ||= token === '<s>';
    }
    isSaid ||= text.slice(from).trim() !== '';
    return shown + (isOff ? '' : said(text.slice(from)));
  }

  /** `<s>` after the start of an answer, and the tag that closes it: strike-through, not a token. */
  function isStrike(token: string): boolean {
    const isOpening = token === '<s>' && isSaid;
    const isClosing = token === '</s>' && isStruck;
    if (isOpening || isClosing) isStruck = isOpening;
    return isOpening || isClosing;
  }

  /** Text after a token that begins a message, without its role and what somebody else would say. */
  function said(text: string): string {
    if (isEnding && text.trim() !== '') {
      isOff = true;
      return '';
    }
    if (!isRoleNext || text === '') return text;
    isRoleNext = false;
    const role = ROLES.find((each) => text.startsWith(each));
    isOff = role === 'user' || role === 'system' || role === 'tool';
    return isOff ? '' : text.slice(role?.length ?? 0).replace(/^\n/, '');
  }

  return {
    push(piece) {
      if (held === '' && fence === '' && !isRoleNext && !isOff && !isEnding && !/[<`\n]/.test(piece)) {
        isSaid ||= piece.trim() !== '';
        return piece;
      }
      const text = held + piece;
      const from = text.length - waiting(text, isRoleNext);
      held = text.slice(from);
      return take(text.slice(0, from));
    },
    end() {
      const rest = held;
      held = '';
      return take(rest);
    },
  };
}

/** How much of the end may be the beginning of a token, of a role after one, or of a row of backticks. */
function waiting(text: string, isRoleNext: boolean): number {
  const start = text.lastIndexOf('<|im_start|>');
  const behind = start === -1 ? (isRoleNext ? text : undefined) : text.slice(start + '<|im_start|>'.length);
  if (behind !== undefined && ROLES.some((role) => role.startsWith(behind) || behind === role))
    return text.length - Math.max(0, start);
  const ticks = /`+$/.exec(text.slice(-16))?.[0].length ?? 0;
  if (ticks > 0) return ticks;
  const at = text.lastIndexOf('<');
  const tail = at === -1 ? '' : text.slice(at);
  return tail !== '' && TOKENS.some((token) => token !== tail && token.startsWith(tail)) ? tail.length : 0;
}

/** Behind these somebody else speaks. */
const OTHERS = ['<|user|>', '<|observation|>', '<|system|>'];
/** What ends or begins a message in the templates of Qwen and its kin, of GLM, Gemma, Phi and DeepSeek. */
const TOKENS = [
  '<|im_end|>',
  '<|endoftext|>',
  '<|im_start|>',
  '<|eot_id|>',
  '<|end_of_text|>',
  '<|end|>',
  '<|return|>',
  '<|assistant|>',
  '<|begin_of_box|>',
  '<|end_of_box|>',
  '<end_of_turn>',
  '<｜end▁of▁sentence｜>',
  '<｜begin▁of▁sentence｜>',
  ...OTHERS,
];
const PIECE = new RegExp(`(\`+)|(\\n)|(${TOKENS.map((token) => token.replaceAll('|', '\\|')).join('|')})`, 'g');
const ROLES = ['assistant', 'user', 'system', 'tool'];

export interface TemplateTokens {
  /** A piece of text → the same without tokens. What may become one waits. */
  push(text: string): string;
  /** What waited when nothing follows. */
  end(): string;
}

/** Takes tokens out that a server without the model's template leaves in the text; in code they are what the answer speaks of. */
export function createTemplateTokens(): TemplateTokens {
  let held = '';
  let fence = '';
  let isRoleNext = false;
  let isOff = false;

  function take(text: string): string {
    let shown = '';
    let from = 0;
    for (const match of text.matchAll(PIECE)) {
      const [whole, ticks, line, token] = match;
      if (ticks !== undefined) fence = fence === '' ? ticks : fence === ticks ? '' : fence;
      // Inline code ends with its line.
      else if (line !== undefined && fence.length < 3) fence = '';
      if (token === undefined || fence !== '') continue;
      shown += isOff ? '' : said(text.slice(from, match.index));
      from = match.index + whole.length;
      isRoleNext = token === '<|im_start|>';
      if (OTHERS.includes(token)) isOff = true;
    }
    return shown + (isOff ? '' : said(text.slice(from)));
  }

  /** Text behind a token that begins a message: its role goes, and what somebody else would say. */
  function said(text: string): string {
    if (!isRoleNext || text === '') return text;
    isRoleNext = false;
    const role = ROLES.find((each) => text.startsWith(each));
    isOff = role === 'user' || role === 'system' || role === 'tool';
    return isOff ? '' : text.slice(role?.length ?? 0).replace(/^\n/, '');
  }

  return {
    push(piece) {
      if (held === '' && fence === '' && !isRoleNext && !isOff && !/[<`\n]/.test(piece)) return piece;
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

/** How much of the end may be the begin of a token, of a role behind one, or of a row of backticks. */
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

import { type Conversation, refsIn } from '../conversation.ts';
import { numberOf } from '../numbers.ts';
import { lastRef, nthRef, selectedRef } from '../place-of.ts';
import type { Sentence } from '../sentence.ts';

/** Refs that an edit means: ordinals, refs, the selection, the drawn area or route. */
export function targets(sentence: Sentence, conversation: Conversation): string[] {
  const said = targetRefs(sentence, conversation);
  return ALL_BUT.test(sentence.raw) ? shownRefs(conversation).filter((ref) => !said.includes(ref)) : said;
}

/** The refs that are named. */
export function targetRefs(sentence: Sentence, conversation: Conversation): string[] {
  const refs = sentence.pieces.flatMap(({ tags, value, amount, text }): string[] => {
    if (tags.has('ref') && value) return [value];
    if (tags.has('word') && /^(?:\d{1,2}|[一二三四五六七八九十])$/.test(text))
      return [nthRef(conversation, numberOf(text) ?? 0) ?? ''];
    if (tags.has('ordinal')) return [nthRef(conversation, amount ?? 1) ?? ''];
    if (tags.has('firstn'))
      return Array.from({ length: amount ?? 1 }, (_, index) => nthRef(conversation, index + 1) ?? '');
    if (tags.has('selection')) return [selectedRef(conversation)];
    if (tags.has('zone') || tags.has('circle') || tags.has('rectangle') || tags.has('polygon'))
      return [lastRef(conversation, 'a') ?? ''];
    if (tags.has('drawnroute')) return [lastRef(conversation, 'r') ?? lastRef(conversation, 'l') ?? ''];
    if (tags.has('line')) return [lastRef(conversation, 'l') ?? lastRef(conversation, 'r') ?? ''];
    if (tags.has('weathermark')) return [lastRef(conversation, 'w') ?? ''];
    if (
      tags.has('it') ||
      (/\b(it|them|that|this)\b/i.test(text) && (tags.has('switch') || tags.has('rename') || tags.has('remove')))
    )
      return [conversation.selection.length > 0 ? selectedRef(conversation) : (newest(conversation) ?? '')];
    return [];
  });
  const names = sentence.pieces.flatMap(({ tags, text }) =>
    (tags.has('place') || tags.has('word')) && !/^\d+$/.test(text) ? [refNamed(conversation, text) ?? ''] : [],
  );
  return [...new Set(isNamedIt(sentence) && names.some(Boolean) ? names : [...refs, ...names])].filter(
    (ref) => ref !== '',
  );
}

/** "all but the first", 除了第一个都. */
const ALL_BUT =
  /\b(?:all|everything|every ?one|the rest|others)\b.{0,20}\b(?:but|except|besides|other than|apart from)\b|\beverything else\b|除了?.{1,12}(?:都|全|其他|其余|别的)|(?:其他|其余|别的|剩下)的?(?:都|全)|只(?:留|保留|显示)/i;

/** Refs of the places of the newest list. */
export const shownRefs = ({ before }: Conversation) => {
  const list = before.findLast(({ name }) => name === 'search_places');
  return list ? refsIn(list.result).filter((ref) => ref.startsWith('p')) : [];
};

/** 一杯那家: "that one" only says again what is named. */
const isNamedIt = ({ pieces }: Sentence) =>
  pieces.some(({ tags }) => tags.has('it')) && !pieces.some(({ tags }) => tags.has('ordinal'));

/** The ref on the line of an earlier result that holds the name. */
export function refNamed({ before }: Conversation, name: string): string | undefined {
  for (const { result } of before.toReversed()) {
    const line = result
      .split('\n')
      .find((each) => each.toLowerCase().includes(name.toLowerCase()) && /\[[a-z]\d+\]/.test(each));
    const ref = line && /\[([a-z]\d+)\]/.exec(line)?.[1];
    if (ref) return ref;
  }
  return undefined;
}

/** What was drawn last, when it is one thing: "hide" alone means it. */
export function newestRefs(conversation: Conversation): string[] {
  const last = conversation.before.findLast(({ result }) => /\[[a-z]\d+\]/.test(result));
  const refs = last ? refsIn(last.result) : [];
  return refs.length === 1 ? refs : [];
}

function newest({ before }: Conversation): string | undefined {
  return before
    .toReversed()
    .map(({ result }) => /\[([a-z]\d+)\]/.exec(result)?.[1])
    .find((ref) => ref !== undefined);
}

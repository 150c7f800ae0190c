import type { Row } from './rows.ts';
import { numberOf } from './train-weights.ts';

const BEFORE = {
  zh: [
    '你好，',
    '您好，请问',
    '请问一下',
    '麻烦问下',
    '那个，',
    '嗯，',
    '好的，',
    '谢谢，',
    '不好意思，',
    '哎，',
    '能不能帮我看看',
    '帮我查查',
    '我想知道',
    '我想问一下',
  ],
  en: [
    'hello, ',
    'hi there! ',
    'hey, ',
    'ok so ',
    'excuse me, ',
    'thanks. ',
    'great, ',
    'um, ',
    'could you please tell me: ',
    'i would like to know ',
    'can you tell me ',
    'please, ',
    'quick question: ',
    'good morning! ',
  ],
};
const BEHIND = {
  zh: ['，谢谢', '，谢谢啦', '，麻烦了', '，好吗', '，可以吗', '？', '，多谢', '，急', '，拜托了'],
  en: [
    ', please',
    ', thanks',
    '. Thank you so much!',
    ', thanks a lot, cheers',
    '?',
    ' please',
    ' asap',
    ', if you can',
  ],
};

/**
 * The rows and, for every third, one more with words of courtesy around it: what is polite says nothing of what is asked.
 */
export function withCourtesy(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    const index = numberOf(row.text);
    if (index % 3 !== 0) return [row];
    const lang = row.lang === 'zh' ? 'zh' : 'en';
    const before = BEFORE[lang][(index / 3) % BEFORE[lang].length] ?? '';
    const behind = BEHIND[lang][(index / 3) % BEHIND[lang].length] ?? '';
    const bare = row.text.replace(/[?？.。!！]+$/u, '');
    const text =
      index % 2 === 0 ? `${before}${row.text}` : index % 4 === 1 ? `${bare}${behind}` : `${before}${bare}${behind}`;
    return [row, { ...row, text }];
  });
}

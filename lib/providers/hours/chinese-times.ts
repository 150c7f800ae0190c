const PARTS = '凌晨|清晨|早晨|早上|早间|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|早|晚';
const TIME = `(?:(${PARTS})\\s*:?)?\\s*(?:(\\d{1,2}):(\\d{2})|(\\d{1,2})\\s*[点时](?:(\\d{1,2})分?|(半)|钟|整)?)`;
const RANGE = new RegExp(`${TIME}\\s*(?:至|到|-)\\s*(?:次日|翌日|第二天)?\\s*${TIME}`, 'g');
const SINGLE = new RegExp(TIME, 'g');

interface Clock {
  part: string;
  hour: number;
  minute: number;
}

/** Groups of TIME: the part of the day, then "9:30" in two, 「9点」 in three. */
function clockOf([part = '', h1, m1, h2, m2, half]: (string | undefined)[]): Clock {
  return { part, hour: Number(h1 ?? h2 ?? 0), minute: half ? 30 : Number(m1 ?? m2 ?? 0) };
}

const isLate = (part: string) => /下午|午后|傍晚|晚|夜/.test(part);

/** 「下午1:30」 → 13:30, 「晚上12点」 → 24:00, 「中午1点」 → 13:00. */
function onDial({ part, hour, minute }: Clock): Clock {
  const isNoon = /中午|正午/.test(part) && hour < 10;
  const isMidnight = /凌晨/.test(part) && hour === 12;
  const isEnd = /晚|夜/.test(part) && hour === 12;
  return { part, hour: isMidnight ? 0 : isEnd ? 24 : (isLate(part) || isNoon) && hour < 12 ? hour + 12 : hour, minute };
}

/** An end without such a word is in the half of the day that follows from the start: 「上午9点到5点」, 「晚上6点-10点」. */
function endAfter(start: Clock, end: Clock): Clock {
  if (end.part !== '' || start.part === '' || end.hour > 12) return onDial(end);
  const isNextHalf = end.hour < 12 && end.hour + 12 > start.hour && end.hour <= start.hour;
  return isNextHalf && !/凌晨/.test(start.part) ? { ...end, hour: end.hour + 12 } : end;
}

const written = ({ hour, minute }: Clock) =>
  hour > 24 || minute > 59 ? '?' : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const NUMERALS = '零一二三四五六七八九十';

/** 「十点」, 「两点十五分」, 「二十二点」 → "10点", "2点15分", "22点". */
function withDigits(text: string): string {
  return text.replace(/[零一二两三四五六七八九十]{1,3}(?=[点时分])/g, (word) => {
    const [tens, ones] = word.includes('十') ? word.split('十') : ['', word];
    const digitOf = (part = '') => Math.max(0, NUMERALS.indexOf(part.replace('两', '二').replace('零', '')));
    return String((word.includes('十') ? (tens ? digitOf(tens) : 1) * 10 : 0) + (ones ? digitOf(ones) : 0));
  });
}

/** Times from Chinese signs in 24-hour form: 「早上8点到晚上10点半」 → "08:00-22:30". Impossible times become "?". */
export function onClock(text: string): string {
  return withDigits(text)
    .replace(RANGE, (_, ...groups: (string | undefined)[]) => {
      const start = onDial(clockOf(groups.slice(0, 6)));
      return ` ${written(start)}-${written(endAfter(start, clockOf(groups.slice(6, 12))))} `;
    })
    .replace(SINGLE, (all, ...groups: (string | undefined)[]) =>
      groups[0] || /[点时]/.test(all) ? ` ${written(onDial(clockOf(groups.slice(0, 6))))} ` : all,
    );
}

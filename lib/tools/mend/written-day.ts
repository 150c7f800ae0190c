const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** "12-05": the fifth of December, though some would read it as the twelfth of May. */
export const MONTH_AND_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|1[0-2])$/;

/** Year, month and day in any order with only one reading. */
export function writtenDay(text: string, today: string): string | undefined {
  const whole =
    /^(\d{4})[-/.年 ] ?(\d{1,2})[-/.月 ] ?(\d{1,2})[日号]?$/.exec(text) ?? /^(20\d{2})(\d{2})(\d{2})$/.exec(text);
  if (whole) return dated(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const chinese = /^(?:(\d{1,2})月)?(\d{1,2})[日号]$/.exec(text);
  if (chinese)
    return chinese[1] ? nextOf(today, Number(chinese[1]), Number(chinese[2])) : nextDay(today, Number(chinese[2]));
  const monthFirst = new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`).exec(text);
  const dayFirst = new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?$`).exec(text);
  const [month, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : dayFirst
      ? [dayFirst[2], dayFirst[1], dayFirst[3]]
      : [];
  if (month !== undefined) return nextOf(today, MONTHS.indexOf(month.slice(0, 3)) + 1, Number(day), year);
  // As the context of each message writes the next days.
  const [, ourMonth, ourDay] = MONTH_AND_DAY.exec(text) ?? [];
  if (ourMonth !== undefined) return nextOf(today, Number(ourMonth), Number(ourDay));
  const numbers = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text);
  if (!numbers) return undefined;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  // 5/6 is the fifth of June in some countries and the sixth of May in others.
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  return first > 12 ? nextOf(today, second, first, numbers[3]) : nextOf(today, first, second, numbers[3]);
}

const dated = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The next such date if no year is given. */
function nextOf(today: string, month: number, day: number, year?: string): string {
  if (year !== undefined) return dated(Number(year), month, day);
  const now = Number(today.slice(0, 4));
  return dated(dated(now, month, day) < today ? now + 1 : now, month, day);
}

/** "30号": of this month, or of the next if it is past. */
function nextDay(today: string, day: number): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const here = dated(year, month, day);
  return here >= today ? here : month === 12 ? dated(year + 1, 1, day) : dated(year, month + 1, day);
}

import { categoryLabel } from '../../domain/categories.ts';
import type { Locale } from '../../geo/format.ts';
import type { PastCall } from './conversation.ts';
import { WORDS } from './data/answers.ts';
import { routeAnswer } from './route-answer.ts';
import { nameIn } from './told-names.ts';
import { NO_DETAILS, toldOnce } from './told-once.ts';
import { tripDays } from './trip-days.ts';
import { adviceAnswer, weatherAnswer } from './weather-answer.ts';

/** The answer to a message from what its tools told. Only facts that stand there; nothing is added. */
export function answerFrom(calls: readonly PastCall[], message: string, locale: Locale): string {
  const texts = toldOnce(calls)
    .map((call) => answerOne(call, message, locale))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  const isOffline = calls.some(({ result }) => /embedded offline data/.test(result) && !isOnCard(result));
  const isSilent = texts.length === 0 && calls.some(({ name }) => name !== 'ask_user');
  const unique = isSilent ? [WORDS[locale].nothing] : [...new Set(texts)];
  return [...unique, ...(isOffline ? [WORDS[locale].offline] : [])].join('\n\n');
}

/** A question that the card asks; all there is to say beside it is how to answer. */
const isOnCard = (result: string): boolean =>
  /^(?:ambiguous|needs_|same_place|several places)|^not_found: .*\nthe nearest names are these/.test(result);

const MISS =
  /^(not_found|ambiguous|not_covered|no_route|no_transit|over_sea|too_far|needs_place|needs_start|same_place|needs_position|nothing_there|unread_notation|unavailable)(?:: ?(.*))?$/m;

function answerOne({ name, input, result }: PastCall, message: string, locale: Locale): string {
  const words = WORDS[locale];
  if (result.startsWith('failed:')) return words.failed;
  const miss = MISS.exec(result.split('\n')[0] ?? '');
  if (miss?.[1] === 'not_found' && /^the nearest names are these/m.test(result)) return words.meant;
  // A search or a trip without a hit tells the id of its kind; the reader gets the kind's name.
  const asked = miss?.[2] ? categoryLabel(miss[2], locale) : '';
  const searched = /^searched: (.+?)(?: within (\d+) m)?$/m.exec(result);
  if (miss?.[1] === 'not_found' && searched) {
    const [, area = '', radius] = searched;
    return words.noneIn(asked, area, radius === undefined ? undefined : Number(radius), /^few known:/m.test(result));
  }
  if (miss) return words.miss[miss[1] as keyof typeof words.miss]?.(asked) ?? words.failed;
  switch (name) {
    case 'get_weather':
      return weatherAnswer(result, message, locale);
    case 'search_places':
      return listAnswer(result, locale);
    case 'locate':
      return locateAnswer(result, message, locale);
    case 'plan_route':
      return routeAnswer(result, locale);
    case 'get_place':
      return factsAnswer(result, locale);
    case 'measure':
      return measureAnswer(result, locale);
    case 'travel_times':
      return result.includes('area within')
        ? words.reach(
            [...result.matchAll(/within (\d+) min/g)].map((match) => match[1]).join(locale === 'zh' ? '、' : ' and '),
            /rough estimate/.test(result),
          )
        : timesAnswer(result, locale);
    case 'plan_trip':
      return words.trip(
        tripDays(result, locale),
        /could not satisfy: (.*)/.exec(result)?.[1],
        /leg times estimated/.test(result),
      );
    case 'outing_advice':
      return adviceAnswer(result, locale);
    case 'map_draw':
      return words.drawn(/"([^"]*)"/.exec(result)?.[1] ?? '', /(?:radius|length) ([\d.,]+ \S+)/.exec(result)?.[1]);
    case 'map_edit':
      return words.edits[String(input.action)] ?? words.done;
    case 'map_view':
      return words.views(String(input.action), result.replace(/^done: \S+\s*/, '').split('\n')[0] ?? '');
    case 'ask_user':
      return '';
    default:
      return words.done;
  }
}

const lines = (text: string, from: number, to?: number) =>
  text
    .split('\n')
    .slice(from, to)
    .filter((line) => !line.startsWith('source:'));

/** A place as tellPlace() writes it. */
function placeIn(line: string, locale: Locale): { name: string; admin: string; at: string } {
  return {
    name: nameIn(line, locale),
    // A country lies in nothing; its point follows at once.
    admin: /^-?\d/.test(line.split(' · ')[2] ?? '') ? '' : (line.split(' · ')[2] ?? ''),
    at: /(-?\d+\.\d{4}), (-?\d+\.\d{4})/.exec(line)?.[0] ?? '',
  };
}

function listAnswer(result: string, locale: Locale): string {
  const items = result.split('\n').filter((line) => /^\d+\. /.test(line));
  const area = /^\d+ places, (.+?)(?: within (\d+) m)?(?: \(metres are straight-line\))?:$/m.exec(result);
  const rows = items.slice(0, 8).map((line) => {
    const distance = / (\d+) m(?: ·|$)/.exec(line)?.[1];
    return {
      name: nameIn(line, locale),
      distance: distance === undefined ? undefined : Number(distance),
      isOpen: /open now/.test(line) ? true : /closed now/.test(line) ? false : undefined,
    };
  });
  return WORDS[locale].places(
    area?.[1] ?? '',
    area?.[2] === undefined ? undefined : Number(area[2]),
    rows,
    items.length,
  );
}

function locateAnswer(result: string, message: string, locale: Locale): string {
  const words = WORDS[locale];
  const rows = result.split('\n').filter((line) => line.startsWith('['));
  const names = rows.map((line) => placeIn(line, locale));
  const [first] = names;
  if (!first) return words.done;
  if (names.length > 1) return words.which;
  const coarse = /^coarse: "(.*)" is not known/m.exec(result)?.[1];
  if (coarse !== undefined) return words.coarse(coarse, first);
  const time = /local time (\S+)/.exec(result)?.[1];
  const datum = /^coordinates: .*datum (\S+?)(?: was (assumed)|, (converted)|$)/m.exec(result);
  const reading = datum && {
    datum: datum[1] ?? '',
    isAssumed: datum[2] !== undefined,
    isConverted: datum[3] !== undefined,
  };
  const isUnknown = /^nothing is known at this point/m.test(result);
  return (
    (isUnknown
      ? words.unknownPoint(first.at)
      : words.located(first, /几点|时间|时差|小时|钟头|time/i.test(message) ? time : undefined)) +
    (reading ? words.datum(reading) : '')
  );
}

function factsAnswer(result: string, locale: Locale): string {
  const [head = '', ...rest] = lines(result, 0);
  const facts = rest.filter((line) => /^(address|coordinates|population|local time|hours|phone|web): /.test(line));
  return WORDS[locale].facts(
    nameIn(head, locale),
    facts.map((line) => line.replace(/^([\w ]+): /, (all, key: string) => factName(key, locale) ?? all)),
    !NO_DETAILS.test(result),
  );
}

function factName(key: string, locale: Locale): string | undefined {
  const name = WORDS[locale].factNames[key];
  return name && `${name}${locale === 'zh' ? '：' : ': '}`;
}

/** Times to several places; a straight line is never told as the length of a way. */
function timesAnswer(result: string, locale: Locale): string {
  const words = WORDS[locale];
  const [, mode = '', from = '', rough] = /^(\w+) from (.+?)( \(rough estimate.*\))?:$/m.exec(result) ?? [];
  if (from === '') return '';
  const rows = [...result.matchAll(/^\[\w+\] ?(.+): (.+?), ([\d.,]+ \S+)( in a straight line.*)?$/gm)];
  return words.times(
    mode,
    from,
    rough !== undefined,
    rows.map(([, name = '', time = '', distance = '', straight]) => ({
      name,
      time: time === 'no way found' ? words.noWay : time === 'time not known' ? words.noTime : time,
      distance: straight ? words.straight(distance) : distance,
    })),
  );
}

function measureAnswer(result: string, locale: Locale): string {
  // The colon stands apart where the tell was made inert.
  const match = /^(.+?) \[\w+\] ?: (.*)$/m.exec(result);
  const distance = /straight-line ([\d.,]+ [^\s,]+)/.exec(result)?.[1];
  const length = /: length ([\d.,]+ [^\s,]+)/.exec(result)?.[1];
  const area = /area ([\d.]+) km²/.exec(result)?.[1];
  const bearing = /bearing (\d+)/.exec(result)?.[1];
  return WORDS[locale].measured(match?.[1] ?? '', {
    ...(distance && { distance }),
    ...(length && { length }),
    ...(area && { area }),
    ...(bearing && { bearing }),
  });
}

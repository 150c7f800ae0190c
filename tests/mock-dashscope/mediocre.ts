import type { PlannedCall, Question } from '../rehearsal/questions.ts';
import { assistantTurn, type ChatRequest, textOf, withoutContext } from './assistant.ts';
import { type Chance, chanceOf, slipped, writtenCall, wrongName, wrongRef } from './slips.ts';
import type { Turn } from './wire.ts';

/** How often it errs where it may, of one. */
const RATES = {
  arguments: 0.45,
  ref: 0.4,
  name: 0.12,
  written: 0.15,
  again: 0.2,
  beside: 0.15,
  prose: 0.5,
  /** What it does unless it was told better: then, seldom. */
  untaught: 0.6,
  taught: 0.02,
};

/** What it says of a place that it knows nothing of, unless told not to. */
export const INVENTED = {
  zh: '它位于市中心，评分 4.8，今天 25 °C。',
  en: 'It is downtown, rated 4.8, and it is 25 °C today.',
};

/**
 * A stand-in for a mediocre model: it knows what the questions take, and errs on the way as public reports say that Qwen
 * does. Seeded: the same request gets the same answer. Questions it does not know are answered as by the able stand-in.
 */
export function mediocre(questions: readonly Question[], seed: number): (request: ChatRequest) => Turn {
  return (request) => {
    const from = request.messages.findLastIndex(({ role }) => role === 'user');
    const said = textOf(request.messages[from]?.content);
    const question = questions.find(({ text }) => text === withoutContext(said));
    if (!question) return assistantTurn(request);
    const rounds = roundsOf(request.messages.slice(from + 1));
    const chance = chanceOf(seed, question.text);
    const next = request.tool_choice === 'none' ? undefined : nextCalls(question, rounds);
    if (next && !rounds.some(isMissed)) return calling(next, { question, rounds, chance, context: said });
    const last = rounds.at(-1);
    const isAgain =
      last !== undefined && chance('again') < RATES.again && !rounds.some((one) => isRepeated(one, rounds));
    if (isAgain && request.tool_choice !== 'none' && question.ends !== 'question')
      return { calls: [{ name: last.name, arguments: last.json }] };
    return { text: lastWords(question, rounds, chance) };
  };
}

interface Round {
  name: string;
  json: string;
  result: string;
}

/** The calls of the turn with their results, in order. */
function roundsOf(messages: ChatRequest['messages']): Round[] {
  const results = new Map(
    messages.flatMap((each) =>
      each.role === 'tool' ? [[String(Reflect.get(each, 'tool_call_id')), textOf(each.content)] as const] : [],
    ),
  );
  return messages.flatMap(({ tool_calls: calls = [] }) =>
    calls.map((call) => ({
      name: call.function.name,
      json: String(Reflect.get(call.function, 'arguments')),
      result: results.get(call.id ?? '') ?? '',
    })),
  );
}

const isRefused = ({ result }: Round) => /was not called:|is not a ref here|there is no such tool/.test(result);
const isMissed = (round: Round) =>
  /^(?:note: [^\n]*\n)?(?:not_found|ambiguous|needs_\w+):/.test(round.result) && !isRefused(round);
const isRepeated = (round: Round, all: Round[]) =>
  all.some((other) => other !== round && other.name === round.name && other.json === round.json);

/** The calls of the first step that is not done, without those that are; undefined: all is done. */
function nextCalls({ plan }: Question, rounds: Round[]): PlannedCall[] | undefined {
  const done = rounds.filter((round) => !isRefused(round)).map(({ name }) => name);
  for (const step of plan) {
    const left = step.filter(({ tool }) => {
      const at = done.indexOf(tool);
      if (at !== -1) done.splice(at, 1);
      return at === -1;
    });
    if (left.length > 0) return left;
  }
  return undefined;
}

interface Situation {
  question: Question;
  rounds: Round[];
  chance: Chance;
  /** The message with what it was sent with. */
  context: string;
}

function calling(calls: PlannedCall[], { question, rounds, chance, context }: Situation): Turn {
  const errs = (of: keyof typeof RATES, at = 0) => chance(`${of}${rounds.length}.${at}`) < RATES[of];
  // Told what was wrong, it does it right.
  const isTold = rounds.some(isRefused);
  const made = calls.map(({ tool, input }, at) => {
    const filled = withRefs(withDates(input, context), rounds, (ref) =>
      !isTold && errs('ref', at) ? wrongRef(ref, chance(`spelling${at}`)) : ref,
    );
    const isSlip = !isTold && errs('arguments', at);
    return {
      name: !isTold && errs('name', at) ? wrongName(tool, chance('name')) : tool,
      arguments: isSlip ? slipped(filled, (of) => chance(`${of}${rounds.length}.${at}`)).json : JSON.stringify(filled),
    };
  });
  const [only] = made;
  const prose = question.locale === 'zh' ? '好的，我来帮您查一下。' : 'Sure, let me look that up.';
  if (only && made.length === 1 && errs('written') && isJson(only.arguments))
    return { text: writtenCall(only.name, only.arguments, chance('form')) };
  const isPlaceKnown = rounds.length === 0 && !question.text.includes('地图');
  const beside = { name: 'map_view', arguments: '{"action":"zoom_in"}' };
  return {
    ...(errs('prose') && { text: prose }),
    calls: [...made, ...(isPlaceKnown && errs('beside') && typeof question.ends === 'object' ? [beside] : [])],
  };
}

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

/** "#2" as the second ref that the results have. */
function withRefs(
  input: PlannedCall['input'],
  rounds: Round[],
  spelled: (ref: string) => string,
): PlannedCall['input'] {
  const refs = rounds.flatMap(({ result }) => [...result.matchAll(/\[(p\d+)\]/g)].map(([, ref = '']) => ref));
  return mapTexts(input, (text) => {
    const number = /^#(\d+)$/.exec(text)?.[1];
    return number === undefined ? text : spelled(refs[Number(number) - 1] ?? `p${number}`);
  });
}

/** Dates by the context; without it a guess, which is wrong. */
function withDates(input: PlannedCall['input'], context: string): PlannedCall['input'] {
  const [, year = '2026'] = /Now: (\d{4})/.exec(context) ?? [];
  const ahead = [...context.matchAll(/\b(?:(\d{4})-)?(\d\d-\d\d) (Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g)];
  return mapTexts(input, (text) => {
    if (!text.startsWith('$')) return text;
    const found = text === '$tomorrow' ? ahead[0] : ahead.find(([, , , day]) => day === text.slice(1));
    return found ? `${found[1] ?? year}-${found[2]}` : '2025-01-01';
  });
}

const mapTexts = (input: PlannedCall['input'], to: (text: string) => string): PlannedCall['input'] =>
  Object.fromEntries(Object.entries(input).map(([key, value]) => [key, typeof value === 'string' ? to(value) : value]));

/** The answer: in the wrong language or with invented facts where nothing said better. */
function lastWords({ locale }: Question, rounds: Round[], chance: Chance): string {
  const last = rounds.at(-1)?.result ?? '';
  const told = rounds.map(({ result }) => result).join('\n');
  const slips = (of: string, isTaught: boolean) => chance(of) < (isTaught ? RATES.taught : RATES.untaught);
  const isForeign = rounds.length > 0 && slips('language', /\(Answer in /.test(last));
  const language = isForeign ? (locale === 'zh' ? 'en' : 'zh') : locale;
  const isMiss = rounds.some(isMissed);
  if (isMiss && slips('facts', /say so|give no|assume none|its card asks/.test(told))) return INVENTED[language];
  if (isMiss)
    return language === 'zh'
      ? '没有找到，请换个说法或选择一个。'
      : 'I did not find it; please pick one or try another name.';
  if (rounds.length === 0) return language === 'zh' ? '不客气，随时问我。' : 'You are welcome, ask me anytime.';
  return language === 'zh' ? '查好了，结果在卡片和地图上。' : 'Here it is: see the card and the map.';
}

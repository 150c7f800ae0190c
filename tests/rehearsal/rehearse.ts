import { isMiss } from '../../lib/domain/miss.ts';
import type { GeoPorts } from '../../lib/domain/ports.ts';
import { addDays } from '../../lib/geo/calendar.ts';
import { localIso } from '../../lib/geo/local-time.ts';
import { languageOf } from '../../lib/i18n/language-of.ts';
import { displayOf } from '../../lib/tools/shown-calls.ts';
import { fakePorts } from '../fixtures/fake-ports.ts';
import { INVENTED, mediocre } from '../mock-dashscope/mediocre.ts';
import { type MockDashScope, startMockDashScope } from '../mock-dashscope/server.ts';
import { collected, NEVER, testServer } from '../unit/chat/fixtures.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** How one question went. wrong: null, or what was. */
export interface Rehearsed {
  question: Question;
  /** Steps with calls, and the answer. */
  needed: number;
  requests: number;
  wrong: string | null;
  /** What the model sent, a line each. */
  said: string[];
}

interface Part {
  type: string;
  state?: string;
  input?: unknown;
  output?: unknown;
  errorText?: unknown;
  text?: string;
}

const VIEW = { center: { lng: 116.39, lat: 39.91 }, zoom: 12, bbox: [116.3, 39.85, 116.48, 39.97] };

/** Asks each question in a conversation of its own, through the real service, of a mediocre model with this seed. */
export async function rehearse(seed: number, questions: readonly Question[] = QUESTIONS): Promise<Rehearsed[]> {
  const mock = await startMockDashScope({ answer: mediocre(questions, seed) });
  try {
    const rows: Rehearsed[] = [];
    for (const question of questions) rows.push(await asked(question, mock));
    return rows;
  } finally {
    await mock.close();
  }
}

async function asked(question: Question, mock: MockDashScope): Promise<Rehearsed> {
  const before = mock.requests.length;
  const env = { DASHSCOPE_API_KEY: 'sk-mock-0123456789', DASHSCOPE_BASE_URL: mock.url };
  const { geocode, reverse } = testServer().ports;
  const ports = { ...fakePorts(), geocode, reverse, weather: weatherFrom(today()), health: () => ({}) };
  const server = testServer({ env, parts: { ports: ports as never } });
  const metadata = { locale: question.locale, timeZone: 'Asia/Shanghai', view: VIEW };
  const message = { id: crypto.randomUUID(), text: question.text, metadata: metadata as never };
  const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId: crypto.randomUUID(), message });
  await collected(await started.frames(0, NEVER));
  await started.done;
  const stored = await server.store.getMessage('ann', started.sessionId, started.assistantId);
  const parts = (stored?.parts ?? []) as Part[];
  const wrong = stored?.status === 'complete' ? wrongOf(question, parts) : `ended ${stored?.status}`;
  const said = parts.flatMap((part) =>
    part.type === 'text'
      ? [part.text ?? '']
      : part.type.startsWith('tool-')
        ? [
            `${part.type.slice(5)} ${JSON.stringify(part.input)} → ${JSON.stringify(part.output ?? part.errorText).slice(0, 160)}`,
          ]
        : [],
  );
  return { question, needed: question.plan.length + 1, requests: mock.requests.length - before, wrong, said };
}

const ZONE = 'Asia/Shanghai';
const today = () => localIso(Date.now(), ZONE).slice(0, 10);

/** The stand-in's weather, which has dates of its own, on the days from today on. */
const weatherFrom =
  (first: string): GeoPorts['weather'] =>
  async (query, signal) => {
    const { value, source } = await fakePorts().weather(query, signal);
    const moved = (time: string) => addDays(first, Number(time.slice(8, 10)) - 25) + time.slice(10);
    const days = (value.days ?? []).map((day, index) => ({ ...day, date: addDays(first, index) }));
    const hours = (value.hours ?? []).map((hour) => ({ ...hour, time: moved(hour.time) }));
    return { value: { ...value, days, hours }, source };
  };

/** "$tomorrow", "$in2" and "$Sat" as dates. */
const dated = (text: string): string =>
  text.replace(/\$(tomorrow|in\d|[A-Z][a-z]{2})/, (_, said: string) => {
    if (said === 'tomorrow') return addDays(today(), 1);
    if (said.startsWith('in')) return addDays(today(), Number(said.slice(2)));
    const name = new Intl.DateTimeFormat('en', { timeZone: 'UTC', weekday: 'short' });
    const ahead = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(today(), days));
    return ahead.find((date) => name.format(Date.parse(`${date}T00:00:00Z`)) === said) ?? said;
  });

/** What is wrong with an answer; null: nothing. */
function wrongOf({ ends, locale }: Question, parts: Part[]): string | null {
  const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  if (/tool_call|"arguments"|```json|✿|Action Input/.test(text)) return 'a call is left in the text';
  const shown = displayOf(parts as never, false);
  if (parts.some(({ state }, at) => state === 'output-error' && shown[at] === 'shown')) return 'a failed call is shown';
  const spoken = parts.findLast(({ type }) => type === 'text')?.text ?? '';
  if (languageOf(spoken) !== locale) return `the answer is not in ${locale}: ${spoken}`;
  if (spoken.includes(INVENTED.zh) || spoken.includes(INVENTED.en)) return 'the answer is invented';
  const outputs = parts.filter(({ state }) => state === 'output-available');
  const misses = outputs.flatMap(({ output }) => (isMiss(output) ? [output] : []));
  if (ends === 'words') return outputs.length === 0 ? null : 'it called a tool';
  if (ends === 'miss') return misses.some(({ miss }) => miss === 'not_found') ? null : 'no miss';
  if (ends === 'question') {
    const isAsked = outputs.some(({ type }) => type === 'tool-ask_user');
    return isAsked || misses.some(({ miss }) => miss === 'ambiguous') ? null : 'no question';
  }
  const lacking = ends.cards.find(
    ([tool, has]) =>
      !outputs.some(
        ({ type, output }) => type === `tool-${tool}` && !isMiss(output) && JSON.stringify(output).includes(dated(has)),
      ),
  );
  return lacking ? `no card of ${lacking.join(' with ')}` : null;
}

/** Right endings, and requests for each step that was needed. */
export function summary(rows: readonly Rehearsed[]): { right: number; of: number; perStep: number } {
  const sum = (of: (row: Rehearsed) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    right: rows.filter(({ wrong }) => wrong === null).length,
    of: rows.length,
    perStep: sum(({ requests }) => requests) / sum(({ needed }) => needed),
  };
}

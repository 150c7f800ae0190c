import type { Call, Turn } from './wire.ts';

export interface ChatRequest {
  model: string;
  messages: { role: string; content?: unknown; tool_calls?: { id?: string; function: { name: string } }[] }[];
  tools?: { function: { name: string } }[];
  tool_choice?: unknown;
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  enable_thinking?: boolean;
}

export const textOf = (content: unknown): string =>
  typeof content === 'string'
    ? content
    : Array.isArray(content)
      ? content.map((part: { text?: unknown }) => (typeof part.text === 'string' ? part.text : '')).join('')
      : '';

/** A message without what the page adds to it. */
export const withoutContext = (text: string): string => text.replace(/\s*<context>[\s\S]*<\/context>\s*$/, '').trim();

interface Step {
  tool: string;
  arguments(results: string[]): object;
  say: { zh: string; en: string };
}

const EN: Record<string, string> = {
  北京: 'Beijing',
  上海: 'Shanghai',
  广州: 'Guangzhou',
  深圳: 'Shenzhen',
  杭州: 'Hangzhou',
  成都: 'Chengdu',
  西安: "Xi'an",
  巴黎: 'Paris',
  东京: 'Tokyo',
  伦敦: 'London',
  纽约: 'New York',
};

/**
 * What a Qwen model would plausibly do with the conversation: plan the tool calls that the last user message calls for,
 * make the next one, and finally answer from the tools' texts. No understanding: words and patterns only.
 */
export function assistantTurn(request: ChatRequest): Turn {
  const from = request.messages.findLastIndex((message) => message.role === 'user');
  const asked = withoutContext(textOf(request.messages[from]?.content));
  const results = request.messages
    .slice(from + 1)
    .filter((message) => message.role === 'tool')
    .map((message) => textOf(message.content).replace(/\n\(Answer in [^\n]*$/, ''));
  const isZh = /[\u4e00-\u9fff]/.test(asked);
  const offered = new Set(request.tools?.map((tool) => tool.function.name) ?? []);
  const steps = request.tool_choice === 'none' ? [] : planOf(asked).filter((step) => offered.has(step.tool));
  const step = steps[results.length];
  if (step) {
    const call: Call = { name: step.tool, arguments: JSON.stringify(step.arguments(results)) };
    return { ...(results.length === 0 && { text: isZh ? step.say.zh : step.say.en }), calls: [call] };
  }
  if (results.length > 0) return { text: conclusion(results, isZh) };
  return {
    text: isZh
      ? greetingZh(asked)
      : 'Hello! I can look up the weather, find places and plan routes on the map. What would you like to know?',
  };
}

function greetingZh(asked: string): string {
  return asked === ''
    ? '您好，请问想问哪里？'
    : '你好！我可以查天气、找地点、规划路线，并把结果画在地图上。想看看哪里？';
}

function conclusion(results: string[], isZh: boolean): string {
  const facts = results.map((result) => result.trim().slice(0, 600)).join('\n\n');
  return isZh
    ? `根据查询结果：${facts}\n\n以上信息已标在地图上。`
    : `Here is what I found: ${facts}\n\nIt is marked on the map.`;
}

const WEATHER = /天气|下雨|带伞|雨伞|气温|温度|多少度|冷不冷|热不热|weather|rain|umbrella|temperature|forecast/i;
const SEARCH = /搜索|搜一下|查找|找一?下|找|附近|周边|有什么|有哪些|search|find|near|around|nearby/i;
const ROUTE = /怎么去|怎么走|路线|导航|how (do i|to|can i) get|route|directions|(drive|walk|bike|go) (from|to)/i;
const WHERE = /在哪|哪里|位置|where/i;

function planOf(asked: string): Step[] {
  if (ROUTE.test(asked)) return [routeStep(asked)];
  const steps: Step[] = [];
  if (SEARCH.test(asked)) steps.push(searchStep(asked));
  if (WEATHER.test(asked)) steps.push(weatherStep(asked, steps.length > 0));
  if (steps.length === 0 && WHERE.test(asked)) {
    steps.push({
      tool: 'locate',
      arguments: () => ({ query: placeIn(asked) ?? asked }),
      say: { zh: '我来看看它在哪里。', en: 'Let me find it.' },
    });
  }
  return steps;
}

function weatherStep(asked: string, isAfterSearch: boolean): Step {
  const isTomorrow = /明天|tomorrow/i.test(asked);
  const isWeek = /这周|一周|本周|未来|week|days/i.test(asked);
  return {
    tool: 'get_weather',
    arguments(results) {
      // A search result names its places by reference: "p1".
      const ref = isAfterSearch ? /\bp\d+\b/.exec(results.at(-1) ?? '')?.[0] : undefined;
      const name = placeIn(asked);
      return {
        place: ref ? { ref } : name ? named(name) : { ref: 'view' },
        span: isTomorrow || isWeek ? 'days' : 'now',
        ...(isTomorrow && { days: 2 }),
        ...(isWeek && { days: 7 }),
      };
    },
    say: { zh: '好的，我来查一下天气。', en: 'Let me check the weather.' },
  };
}

function searchStep(asked: string): Step {
  const zh = /(?:搜索|搜一下|查找|找一?下|找)\s*([^，。,.？?！!再然后的]+)/.exec(asked)?.[1];
  const nearZh =
    /([\u4e00-\u9fff]{2,12}?)(?:的)?(?:附近|周边)(?:的|有什么|有哪些|有没有|哪里有)?([\u4e00-\u9fff]{1,10}?)?(?:吗|呢)?[？?。]?$/.exec(
      asked,
    );
  const nearEn =
    /(?:find |search (?:for )?|any |show me )?\b([a-z][a-z -]*?)\s+(?:near|around|close to)\s+([^?.,!]+)/i.exec(asked);
  return {
    tool: 'search_places',
    arguments() {
      if (nearEn?.[1] && nearEn[2])
        return { query: nearEn[1].replace(/^(the|some|a|find|any)\s+/i, '').trim(), near: { name: nearEn[2].trim() } };
      if (nearZh?.[1]) return { query: nearZh[2] || '景点', near: named(nearZh[1].replace(/^(请|帮我|找|搜索)+/, '')) };
      if (zh) return { query: zh.trim() };
      const en = /(?:search|find)(?: for)?\s+([^?.,!]+?)(?:\s+(?:and|then)\b.*)?$/i.exec(asked)?.[1];
      return { query: (en ?? placeIn(asked) ?? asked).trim() };
    },
    say: { zh: '我先搜索一下。', en: 'Let me search for it.' },
  };
}

function routeStep(asked: string): Step {
  const zh = /从(.+?)(?:到|去)(.+?)(?:怎么去|怎么走|的路线|路线|导航|[？?。]|$)/.exec(asked);
  const zhTo = /(?:去|到)(.+?)(?:怎么去|怎么走|的路线|路线|[？?。]|$)/.exec(asked);
  const en = /from\s+(.+?)\s+to\s+([^?.,!]+)/i.exec(asked);
  const enTo = /(?:to|get to)\s+([^?.,!]+)/i.exec(asked);
  const from = zh?.[1] ?? en?.[1];
  const to = zh?.[2] ?? en?.[2] ?? zhTo?.[1] ?? enTo?.[1] ?? asked;
  const mode = /走路|步行|walk/i.test(asked)
    ? 'walk'
    : /骑|bike|cycl/i.test(asked)
      ? 'bike'
      : /地铁|公交|transit|subway/i.test(asked)
        ? 'transit'
        : 'drive';
  return {
    tool: 'plan_route',
    arguments: () => ({ ...(from && { from: named(from.trim()) }), to: named(to.trim()), mode }),
    say: { zh: '我来规划路线。', en: 'Let me plan the route.' },
  };
}

const named = (name: string) => ({ name, ...(EN[name] && { name_en: EN[name] }) });

const NOISE =
  /今天|明天|后天|现在|今晚|这周|本周|未来|一周|几天|天气|预报|怎么样|如何|会不会|会|下雨|要不要|要|需要|带伞|雨伞|气温|温度|多少度|冷不冷|热不热|请问|查询|查一下|查|帮我|告诉我|我想知道|搜索|先|再|然后|那里|那边|在哪里|在哪儿|在哪|哪里|位置|的|吗|呢|吧|一下|[\s，。,.？?！!、]/g;

/** The place named by the message, found by removing all other words; undefined if nothing is left. */
function placeIn(asked: string): string | undefined {
  if (/[\u4e00-\u9fff]/.test(asked)) {
    const known = Object.keys(EN).find((name) => asked.includes(name));
    const rest = asked.replace(NOISE, '');
    return known ?? (rest === '' ? undefined : rest);
  }
  const match =
    /\b(?:in|at|for|of|near|to|is)\s+((?:the\s+)?[A-Z][\p{L}' -]*?)(?=\s+(?:today|tomorrow|now|this|next|on|going)\b|[?.,!]|$)/u.exec(
      asked,
    );
  return match?.[1]?.trim();
}

import type { Rule } from './chinese-rules.ts';

type Exception = 'closed' | 'open' | undefined;

/** 「法定节假日除外」 after a closing day means open on holidays, after hours it means closed; 「照常」 means open. */
export function exceptionIn(text: string): { rest: string; kind: Exception } {
  const HOLIDAYS = '(?:国家|国定|法定|公共|公众)*(?:节假日|假日|假期)';
  const usual = new RegExp(
    `[;, ]*(?:遇|逢)?${HOLIDAYS}(?:照常|正常)(?:开放|营业|开馆|开园)?|[;, ]*${HOLIDAYS}(?:不休息?|无休|开放|不闭馆)(?!\\d)`,
  );
  if (usual.test(text)) return { rest: text.replace(usual, ' '), kind: 'open' };
  const except = new RegExp(`[;, ]*(?:除)?${HOLIDAYS}(?:除外|外)[;, ]*`);
  const at = text.search(except);
  if (at < 0) return { rest: text, kind: undefined };
  const isAfterClosing = /(?:闭馆|休馆|闭园|休息|不开放|不营业|关闭|停业|休)\s*$/.test(text.slice(0, at));
  return { rest: text.replace(except, ' ').trim(), kind: isAfterClosing ? 'open' : 'closed' };
}

/** Rules for public holidays; undefined if their hours are not stated. */
export function holidayRules(rules: Rule[], kind: Exception): Rule[] | undefined {
  if (kind === 'closed') return [{ dates: '', days: 'PH', hours: 'off' }];
  const open = rules.filter(({ hours }) => hours !== 'off');
  if (kind === undefined || !rules.some(({ hours }) => hours === 'off')) return [];
  const hasOne =
    new Set(open.map(({ dates, hours }) => `${dates} ${hours}`)).size === new Set(open.map(({ dates }) => dates)).size;
  return open.length > 0 && hasOne ? open.map((rule) => ({ ...rule, days: 'PH' })) : undefined;
}

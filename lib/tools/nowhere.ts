import { isRecord } from '../domain/is-record.ts';
import { isNothing, normalizeText } from './mend/json-schema.ts';

const NOWHERE = new Set(
  'unknown,unspecified,not specified,not provided,not given,not known,not available,not applicable,na,n.a.,nan,any,anywhere,tbd,?,-,--,string,未知,不详,未指定,未提供,未说明,不知道,不清楚,没有,任意,随便,暂无'.split(
    ',',
  ),
);

/** A word in place of a name that names nothing: "unknown", "N/A", "未知"; also as the name of an object. */
export function isNowhere(value: unknown): boolean {
  if (typeof value === 'string') return isNothing(value) || NOWHERE.has(normalizeText(value));
  if (!isRecord(value)) return false;
  const said = Object.values(value).filter((each) => !isNothing(each));
  return said.length > 0 && said.every((each) => typeof each === 'string' && isNowhere(each));
}

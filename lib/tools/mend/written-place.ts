import type { LngLat } from '../../geo/lng-lat.ts';
import { parsePoint, type Tell } from './points.ts';

/** As in the schema of a place. */
const MAX = { label: 80, nameEn: 120 };

/** "39.9042,116.4074 (hotel)": a point and what to call it. */
export function labelledPoint(text: string, tell: Tell): { point: LngLat; label: string } | undefined {
  const [, numbers = '', label = ''] = /^([-+\d.,，\s°NSEW]{3,60})[(（]([^()（）]+)[)）]$/.exec(text.trim()) ?? [];
  const point = numbers === '' ? undefined : parsePoint(numbers.trim(), tell);
  // "(GCJ-02)" is the datum of the numbers, not a name.
  const whole = parsePoint(text);
  if (point && whole && (whole.lng !== point.lng || whole.lat !== point.lat)) return undefined;
  return point && { point, label: label.trim().slice(0, MAX.label) };
}

/** "卢浮宫 / Louvre, 巴黎": a name, its name in the other script, and where it lies. */
export function namedPlace(text: string): { name: string; name_en?: string; city?: string } {
  const [first = '', ...rest] = text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (first === '' || rest.length === 0) return bothNames(text.trim());
  // "杭州市，西湖": in Chinese the larger area may come first.
  const last = rest.at(-1) ?? '';
  const isLargeFirst = rest.length === 1 && /[省市区县州]$/.test(first) && !/[省市区县州国]$/.test(last);
  return isLargeFirst ? { ...bothNames(last), city: first } : { ...bothNames(first), city: rest.join(', ') };
}

/** Two names only if one is in Chinese and the other is not: "5th Ave / Main St" is a corner. */
function bothNames(text: string): { name: string; name_en?: string } {
  const [name = '', other = '', ...more] = text.split('/').map((part) => part.trim());
  const isPair = name !== '' && other !== '' && more.length === 0 && isChinese(name) !== isChinese(other);
  return isPair && other.length <= MAX.nameEn ? { name, name_en: other } : { name: text };
}

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

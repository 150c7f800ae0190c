export const METRES = units({
  1: 'm meter meters metre metres 米 公尺',
  1000: 'km kms kilometer kilometers kilometre kilometres 公里 千米',
  500: '里 华里',
  1609.344: 'mi mile miles 英里',
  0.3048: 'ft foot feet 英尺',
});

const DAYS = units({ 1: 'd day days 天 日', 7: 'w week weeks 周 星期 礼拜 个星期 个礼拜' });

const MINUTES = units({ 1: 'm min mins minute minutes 分 分钟', 60: 'h hr hrs hour hours 小时 个小时 钟头 个钟头' });

const COUNTS = units({
  1: '个 家 条 处 次 级 步 间 种 results result places place items times steps step routes levels level',
});

function units(byFactor: Record<number, string>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byFactor).flatMap(([factor, names]) =>
      names.split(' ').map((name): [string, number] => [name, Number(factor)]),
    ),
  );
}

/** The units a field may be written in, judging by its name: "radius_m" is in metres. */
export function unitsOf(field: string): ReadonlyMap<string, number> {
  if (field.endsWith('_m')) return METRES;
  if (field === 'days') return DAYS;
  if (field === 'minutes') return MINUTES;
  return COUNTS;
}

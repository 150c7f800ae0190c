import { adminIn, nameFor } from '../../lib/domain/name-for.ts';
import { coordinateText } from '../../lib/map/coordinate-text.ts';
import type { CoordinateReading } from '../../lib/tools/coordinate.ts';
import { clockOf } from './format.ts';
import { PlaceLinks } from './place-links.tsx';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

const TEXTS = {
  zh: {
    which: '有几个同名的地方，是哪一个？',
    time: '当地时间',
    pick: (name: string) => `我说的是${name}`,
    coarse: (asked: string, name: string) => `没有找到“${asked}”，只确定到${name}（大致位置）`,
    order: { 'lat,lng': '按“纬度, 经度”理解', 'lng,lat': '按“经度, 纬度”理解' },
    assumed: (datum: string) => `假定为 ${datum} 坐标；若来自高德或百度，请注明`,
    converted: (datum: string) => `已从 ${datum} 换算为 WGS-84`,
  },
  en: {
    which: 'Several places bear this name. Which one?',
    time: 'local time',
    pick: (name: string) => `I mean ${name}`,
    coarse: (asked: string, name: string) => `Not found: “${asked}”; only as far as ${name} (approximate)`,
    order: { 'lat,lng': 'read as latitude, longitude', 'lng,lat': 'read as longitude, latitude' },
    assumed: (datum: string) => `${datum} assumed; say so if they come from Amap or Baidu`,
    converted: (datum: string) => `converted from ${datum} to WGS-84`,
  },
} as const;

export function LocateCard({ output, ...context }: CardProps<'locate'>) {
  const { locale, onAsk } = context;
  const texts = TEXTS[locale];
  const { candidates, localTime, reading, source } = output;
  const [first] = candidates;
  const isOne = candidates.length === 1;
  const pick = (index: number) => {
    const chosen = candidates[index];
    if (!chosen) return;
    const name = nameFor(chosen, locale);
    const admin = adminIn(chosen, locale);
    onAsk(texts.pick(admin ? `${name}${locale === 'zh' ? `（${admin}）` : `, ${admin}`}` : name));
  };
  return (
    <>
      {isOne && first?.asked !== undefined ? (
        <p className="px-3 pt-2 text-muted">{texts.coarse(first.asked, nameFor(first, locale))}</p>
      ) : null}
      {isOne ? null : <p className="px-3 pt-2 text-muted">{texts.which}</p>}
      <ol className="py-1">
        {candidates.map((place, index) => (
          <PlaceRow
            key={place.ref}
            place={place}
            number={isOne ? undefined : index + 1}
            {...context}
            onSelect={(ref) => {
              context.onSelect(ref);
              if (!isOne) pick(index);
            }}
          />
        ))}
      </ol>
      {isOne && first ? (
        <p className="flex flex-wrap gap-x-3 px-3 pb-2 text-muted text-xs">
          <span className="select-all">{coordinateText(first.at)}</span>
          {localTime ? (
            <span>
              {texts.time} {clockOf(localTime)}
            </span>
          ) : null}
          <PlaceLinks place={first} locale={locale} />
        </p>
      ) : null}
      {reading ? (
        <p className="px-3 pb-2 text-muted text-xs">
          {[reading.order && texts.order[reading.order], datumLine(reading, texts)].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      <SourceLine source={source} locale={locale} />
    </>
  );
}

const DATUMS = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' } as const;

function datumLine(
  { datum, isDatumAssumed }: CoordinateReading,
  texts: (typeof TEXTS)[keyof typeof TEXTS],
): string | undefined {
  if (isDatumAssumed) return texts.assumed(DATUMS[datum]);
  return datum === 'wgs84' ? undefined : texts.converted(DATUMS[datum]);
}

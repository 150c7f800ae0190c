import { categoryLabel } from '../../lib/domain/categories.ts';
import { adminIn, nameFor } from '../../lib/domain/name-for.ts';
import type { Miss } from '../../lib/domain/place.ts';
import { formatDistance, type Locale } from '../../lib/geo/format.ts';
import { Button } from '../ui/button.tsx';
import { OTHER_WAYS } from './other-ways.ts';
import { PlaceRow } from './place-row.tsx';
import type { CardContext } from './props.ts';
import { SourceLine } from './source-line.tsx';

const DID_YOU_MEAN: Record<Locale, string> = { zh: '。你是不是要找：', en: '. Did you mean:' };
/** For a house whose street or area alone is known. */
const ONLY_AS_FAR: Record<Locale, string> = {
  zh: '，只确定到下面的地方，用它可以吗？',
  en: '; only as far as this. Will it do?',
};

const MISSES: Record<Miss['miss'], Record<Locale, (about: string) => string>> = {
  not_found: {
    zh: (about) => `没有找到${about ? `“${about}”` : ''}`,
    en: (about) => `Not found${about ? `: “${about}”` : ''}`,
  },
  ambiguous: { zh: (about) => `“${about}”有几个，是哪一个？`, en: (about) => `Which “${about}”?` },
  not_covered: { zh: () => '离线数据不包含这些', en: () => 'Not covered by the offline data' },
  no_route: { zh: (about) => `没有找到路线：${about}`, en: (about) => `No route: ${about}` },
  no_transit: {
    zh: (about) => `这里没有公共交通的数据：${about}`,
    en: (about) => `No public transport data here: ${about}`,
  },
  over_sea: {
    zh: (about) => `中间隔着海，没有陆路：${about}，括号里是直线距离`,
    en: (about) => `The sea lies between; no way by land: ${about}, in a straight line`,
  },
  too_far: { zh: () => '太远了', en: () => 'Too far' },
  needs_place: { zh: () => '需要知道是哪个地方', en: () => 'Which place is meant?' },
  needs_start: { zh: () => '从哪里出发？', en: () => 'Where do you start from?' },
  same_place: { zh: (about) => `两端是同一个地方：${about}`, en: (about) => `Both ends are the same place: ${about}` },
  needs_position: {
    zh: () => '需要你的位置：点“我的位置”，或写出地名',
    en: () => 'Your position is needed: share it, or name a place',
  },
  unread_notation: {
    zh: (about) => `这种坐标写法读不了：${about}。请写经纬度，例如 39.9042, 116.4074`,
    en: (about) => `This notation cannot be read: ${about}. Write latitude and longitude, such as 48.8584, 2.2945`,
  },
  nothing_there: { zh: () => '地图上没有可以操作的内容', en: () => 'There is nothing on the map for that' },
  unavailable: { zh: () => '暂时无法提供', en: () => 'Not available at the moment' },
};

/** The start that is always there; the position is shared on the map, and any name can be written. */
const FROM_CENTRE: Record<Locale, { label: string; ask: string }> = {
  zh: { label: '从地图中心出发', ask: '从地图中心出发' },
  en: { label: 'From the centre of the map', ask: 'From the centre of the map' },
};

/** After what was not found, where it was looked for. */
function whereIn(searched: NonNullable<Miss['searched']>, locale: Locale): string {
  const name = nameFor(searched, locale);
  const { radiusM } = searched;
  if (radiusM === undefined) return locale === 'zh' ? `（范围：${name}）` : ` (area: ${name})`;
  const reach = formatDistance(radiusM, locale);
  return locale === 'zh' ? `（${name}周围 ${reach}内）` : ` (within ${reach}: ${name})`;
}

/** An honest miss, with the candidates as buttons where there are some. */
export function MissCard({ miss, ...context }: CardContext & { miss: Miss }) {
  const { locale, onAsk } = context;
  const isGuess = miss.miss === 'not_found' && Boolean(miss.candidates?.length);
  return (
    <>
      <p className="px-3 py-2">
        {MISSES[miss.miss][locale](categoryLabel(miss.about, locale))}
        {miss.searched ? whereIn(miss.searched, locale) : null}
        {isGuess ? (miss.candidates?.[0]?.asked === undefined ? DID_YOU_MEAN : ONLY_AS_FAR)[locale] : null}
      </p>
      {miss.miss === 'needs_start' ? (
        <p className="flex flex-wrap gap-2 px-3 pb-2">
          <Button onClick={() => onAsk(FROM_CENTRE[locale].ask)}>{FROM_CENTRE[locale].label}</Button>
        </p>
      ) : null}
      {miss.miss === 'no_transit' ? (
        <p className="flex flex-wrap gap-2 px-3 pb-2">
          {OTHER_WAYS[locale].map(({ label, ask }) => (
            <Button key={label} onClick={() => onAsk(ask)}>
              {label}
            </Button>
          ))}
        </p>
      ) : null}
      {miss.candidates?.length ? (
        <ol className="pb-1">
          {miss.candidates.map((place, index) => {
            const name = nameFor(place, locale);
            const admin = adminIn(place, locale);
            const full = admin ? `${name}${locale === 'zh' ? `（${admin}）` : `, ${admin}`}` : name;
            return (
              <PlaceRow
                key={`${place.name} ${place.at.lng} ${place.at.lat}`}
                place={place}
                number={index + 1}
                {...context}
                onSelect={() => onAsk(locale === 'zh' ? `我说的是${full}` : `I mean ${full}`)}
              />
            );
          })}
        </ol>
      ) : null}
      {miss.source ? <SourceLine source={miss.source} locale={locale} /> : null}
    </>
  );
}

import { coordinateText } from '../../lib/map/layer-names.ts';
import { clockOf } from './format.ts';
import { PlaceLinks } from './place-links.tsx';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

const TEXTS = {
  zh: { which: '有几个同名的地方，是哪一个？', time: '当地时间', pick: (name: string) => `我说的是${name}` },
  en: {
    which: 'Several places bear this name. Which one?',
    time: 'local time',
    pick: (name: string) => `I mean ${name}`,
  },
} as const;

export function LocateCard({ output, ...context }: CardProps<'locate'>) {
  const { locale, onAsk } = context;
  const texts = TEXTS[locale];
  const { candidates, localTime, source } = output;
  const [first] = candidates;
  const isOne = candidates.length === 1;
  const pick = (index: number) => {
    const chosen = candidates[index];
    if (!chosen) return;
    const name = locale === 'en' ? (chosen.nameEn ?? chosen.name) : chosen.name;
    const admin = locale === 'en' ? (chosen.adminEn ?? chosen.admin) : chosen.admin;
    onAsk(texts.pick(admin ? `${name}${locale === 'zh' ? `（${admin}）` : `, ${admin}`}` : name));
  };
  return (
    <>
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
          <PlaceLinks place={first} />
        </p>
      ) : null}
      <SourceLine source={source} locale={locale} />
    </>
  );
}

import type { MapLink } from '../../lib/domain/other-maps.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';

/** The same in other maps. */
export function MapLinks({ links, locale }: { links: readonly MapLink[]; locale: Locale }) {
  const names = wordsOf(locale).cards.otherMaps;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {links.map(({ map, href }) => (
        <a key={map} href={href} target="_blank" rel="noopener noreferrer" className="underline">
          {names[map]}
        </a>
      ))}
    </span>
  );
}

import { Fragment } from 'react';
import { creditIn } from '../../lib/domain/embedded-credits.ts';
import { REGION, type Source } from '../../lib/domain/source.ts';
import { labelText } from '../../lib/i18n/format.ts';
import { timeText } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';

const NOTED = ['simplified', 'partial', 'no_hours', 'no_ratings', 'region_edge'] as const;

interface Props {
  source: Source;
  /** Of what else is in the card. */
  others?: readonly (Source | undefined)[];
  locale: Locale;
}

/**
 * Where a card's data come from, and when they are from; says if they are embedded or of the operator's region, if a
 * line was simplified, and what is missing. All sources of a card share the line, and a time that they share stands once.
 */
export function SourceLine({ source, others = [], locale }: Props) {
  const texts = wordsOf(locale).cards.source;
  const given = [source, ...others].filter((each) => each !== undefined);
  // One that another one says, too, with more words, stands once.
  const sources = given.filter(
    (each) =>
      !given.some(
        ({ attribution, offline }) => offline === each.offline && attribution.startsWith(`${each.attribution},`),
      ),
  );
  const times = sources.map((each) => timeOf(each, locale));
  const dated = [...new Set(times.filter((time) => time !== undefined))];
  const [shared] = dated.length === 1 ? dated : [];
  return (
    <p className="wt-source">
      <span>
        {sources.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always in the same order
          <Fragment key={index}>
            {index > 0 ? ' · ' : null}
            <Badge source={each} locale={locale} />
            {index === 0 ? labelText(texts.source, locale) : null}
            <Credit source={each} locale={locale} />
            {shared === undefined && times[index] !== undefined ? <Time text={` ${times[index]}`} /> : null}
            {NOTED.map((reason) => (each.degraded?.includes(reason) ? ` · ${texts[reason]}` : null))}
          </Fragment>
        ))}
      </span>
      {shared === undefined ? null : <Time text={shared} />}
    </p>
  );
}

interface Of {
  source: Source;
  locale: Locale;
}

/** What is embedded is as old as the build. */
function timeOf({ offline, dataTime, fetchedAt }: Source, locale: Locale): string | undefined {
  return offline ? undefined : timeText(dataTime ?? fetchedAt, locale, new Date(fetchedAt));
}

const Time = ({ text }: { text: string }) => <span className="whitespace-nowrap tabular-nums">{text}</span>;

function Badge({ source, locale }: Of) {
  const texts = wordsOf(locale).cards.source;
  if (!source.offline && source.id !== REGION) return null;
  return (
    <>
      <span className="rounded bg-surface-2 px-1.5 py-px font-medium text-text">
        {source.id === REGION ? texts.region(source.name) : texts.offline}
      </span>{' '}
    </>
  );
}

function Credit({ source, locale }: Of) {
  const attribution = creditIn(source.attribution, locale);
  if (!source.url || !/^https?:\/\//.test(source.url)) return attribution;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer" className="underline">
      {attribution}
    </a>
  );
}

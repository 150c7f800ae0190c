import type { Overview, UsedPeriod } from '../../lib/domain/overview.ts';
import type { AdminWords } from '../../lib/i18n/own-pages.ts';
import type { Figures } from './figures.ts';
import { List, Row } from './list.tsx';
import { RegionList } from './region-list.tsx';

interface Props {
  overview: Overview;
  period: UsedPeriod;
  words: AdminWords;
  figures: Figures;
}

const STATE_LOOK = { closed: 'text-ok', half_open: 'text-muted', open: 'text-danger' } as const;

/** What failed, what was refused, how the data services are, what is stored and what readers said. */
export function SiteState({ overview, period, words, figures }: Props) {
  const { providers, storage, ratings, reports } = overview;
  const short = (hash: string) => <span className="font-mono text-xs">{hash.slice(0, 8) || words.unknown}</span>;
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <List title={words.errors} nothing={words.noErrors}>
        {period.errors.map(({ name, count }) => (
          <Row key={name} name={<code className="font-mono text-xs">{name}</code>} value={figures.whole(count)} />
        ))}
      </List>
      <List title={words.limits} nothing={words.noLimits}>
        {period.reached.map(({ name, count }) => {
          const [of = '', what = '', window = ''] = name.split('-');
          return <Row key={name} name={words.limitName(of, what, window)} value={figures.whole(count)} />;
        })}
      </List>
      <List title={words.providers} nothing={words.noProviders}>
        {providers.map(({ name, state, openUntil, lastFailure }) => (
          <Row
            key={name}
            name={name}
            value={<span className={STATE_LOOK[state]}>{words.states[state]}</span>}
            note={[lastFailure, state === 'open' && openUntil && words.until(figures.time(openUntil))]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
      <List title={words.storage} nothing={storage === null ? words.storageCounting : words.noStorage}>
        {(storage ?? []).map(({ name, sessions, bytes }) => (
          <Row
            key={name}
            name={short(name)}
            note={words.conversations(figures.whole(sessions))}
            value={figures.bytes(bytes)}
          />
        ))}
      </List>
      <RegionList region={overview.region} trouble={overview.regionTrouble} words={words} figures={figures} />
      <List title={words.ratings} nothing={words.noRatings}>
        {ratings.map(({ vote, reason, at, question }) => (
          <Row key={`${at} ${question}`} name={question} note={reason ?? ''} value={words.votes[vote]} />
        ))}
      </List>
      <List title={words.reports} nothing={words.noReports}>
        {reports.map(({ place, problem, note, at }) => (
          <Row key={`${at} ${place}`} name={place} note={note ?? ''} value={words.problems[problem] ?? problem} />
        ))}
      </List>
    </div>
  );
}

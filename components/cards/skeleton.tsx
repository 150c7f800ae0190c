import { isRecord } from '../../lib/domain/is-record.ts';
import { dictionaryOf, type Locale } from '../../lib/i18n/index.ts';
import type { GeoToolName } from '../../lib/tools/registry.ts';
import { LoaderCircle } from '../ui/icons/loader-circle.ts';
import { useElapsed } from '../ui/use-elapsed.ts';

/** Heights of what a card will have below each other, in pixels. Cards of one line have nothing. */
const SHAPES: Partial<Record<GeoToolName, readonly number[]>> = {
  get_weather: [48, 96, 20, 20],
  search_places: [28, 40, 40, 40],
  get_place: [40, 20, 20, 20],
  locate: [40, 20],
  plan_route: [44, 20, 32, 20, 20],
  travel_times: [40, 40, 40],
  plan_trip: [20, 40, 40, 40, 20, 40, 40, 40],
  outing_advice: [20, 20, 20, 20],
};

interface Props {
  name: GeoToolName;
  title: string;
  input: unknown;
  locale: Locale;
}

/** In place of a card whose call is still written or runs: what is looked up, and room for the result. */
export function CardSkeleton({ name, title, input, locale }: Props) {
  const heights = SHAPES[name];
  const elapsedS = useElapsed();
  return (
    <>
      <p className="flex items-center gap-2 px-3 py-2 text-muted">
        <LoaderCircle size={14} className="shrink-0 animate-spin motion-reduce:animate-none" aria-hidden="true" />
        <span className="truncate">{[title, subjectOf(input)].filter(Boolean).join(' · ')}…</span>
        {elapsedS > 0 && (
          <span className="ml-auto shrink-0 tabular-nums">{dictionaryOf(locale).chat.elapsed(elapsedS)}</span>
        )}
      </p>
      {heights ? (
        <div className="wt-skeleton" aria-hidden="true">
          {heights.map((height, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change order
            <i key={index} style={{ height }} />
          ))}
        </div>
      ) : null}
    </>
  );
}

/** The place a call is about, as far as it is written. */
function subjectOf(input: unknown): string | undefined {
  if (!isRecord(input)) return undefined;
  const place = [input.place, input.to, input.near, input.area].find(isRecord);
  const name = place?.name ?? place?.label;
  return typeof name === 'string' ? name : undefined;
}

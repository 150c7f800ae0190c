import { isRecord } from '../../lib/domain/is-record.ts';
import type { GeoToolName } from '../../lib/tools/registry.ts';
import { LoaderCircle } from '../ui/icons/loader-circle.ts';

/** The shape of a card to come: a chart or a line of numbers, and rows. Cards of one line have none. */
const SHAPES: Partial<Record<GeoToolName, { block?: number; rows: number; row?: number }>> = {
  get_weather: { block: 96, rows: 2 },
  search_places: { rows: 4, row: 48 },
  get_place: { rows: 3 },
  locate: { rows: 1, row: 48 },
  plan_route: { block: 52, rows: 4 },
  travel_times: { rows: 3, row: 48 },
  plan_trip: { block: 24, rows: 4, row: 48 },
  outing_advice: { rows: 4 },
};

/** In place of a card whose call is still written or runs: what is looked up, and room for the result. */
export function CardSkeleton({ name, title, input }: { name: GeoToolName; title: string; input: unknown }) {
  const shape = SHAPES[name];
  return (
    <>
      <p className="flex items-center gap-2 px-3 py-2 text-muted">
        <LoaderCircle size={14} className="shrink-0 animate-spin motion-reduce:animate-none" aria-hidden="true" />
        <span className="truncate">{[title, subjectOf(input)].filter(Boolean).join(' · ')}…</span>
      </p>
      {shape ? (
        <div className="wt-skeleton" aria-hidden="true">
          {shape.block ? <i style={{ height: shape.block }} /> : null}
          {Array.from({ length: shape.rows }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are all alike
            <i key={index} style={{ height: shape.row ?? 20 }} />
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

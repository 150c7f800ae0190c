import { describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { Place } from '../../../lib/domain/place.ts';
import type { WeatherData } from '../../../lib/domain/weather.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';
import { planTrip } from '../../../lib/tools/plan-trip/index.ts';
import type { TripPlan } from '../../../lib/tools/plan-trip/plan.ts';
import { mapOf, tellOutput } from '../../../lib/tools/results.ts';
import { type FakeContext, fakeContext, fakeSource } from '../../fixtures/fake-ports.ts';

const [FIRST, SECOND] = ['2026-12-02', '2026-12-03'];
const at = (place: number) => ({ lng: 116.4 + place / 100, lat: 39.9 });
const PLACES: Place[] = [
  { ref: 'p1', name: '园一', kind: 'park', at: at(1) },
  { ref: 'p2', name: '馆二', kind: 'museum', at: at(2), openingHours: 'We 09:00-17:00' },
  { ref: 'p3', name: '园三', kind: 'park', at: at(3) },
  { ref: 'p4', name: '阁四', kind: 'viewpoint', at: at(4) },
].map((each) => ({ ...each, countryCode: 'CN' }));

function contextOf(change: Partial<FakeContext> = {}, weather: Partial<WeatherData> = {}): FakeContext {
  const context = fakeContext({ now: new Date('2026-11-30T02:00:00Z'), ...change });
  for (const place of PLACES) context.refs.add({ kind: 'place', ref: place.ref ?? '', place, source: fakeSource });
  context.ports.weather = async () => ({ value: { timeZone: 'Asia/Shanghai', ...weather }, source: fakeSource });
  context.ports.isOpenAt = isOpenAt;
  // Ten minutes from each to the next.
  context.ports.table = async ({ points }) => ({
    value: points.map((from) =>
      points.map((to) => ({ durationS: Math.abs(from.lng - to.lng) * 60_000, distanceM: 1 })),
    ),
    source: fakeSource,
  });
  return context;
}

type Stop = string | { place: { ref: string }; locked?: boolean; arrive?: string; stay_min?: number };
const day = (date: string, ...stops: Stop[]) => ({
  date,
  stops: stops.map((stop) => (typeof stop === 'string' ? { place: { ref: stop } } : stop)),
});
const locked = (ref: string, arrive: string, stay_min = 60) => ({ place: { ref }, locked: true, arrive, stay_min });

async function rearranged(plan: object[], more: object = {}, context = contextOf()): Promise<TripPlan> {
  const input = { area: { point: at(0), label: '北京' }, days: plan.length, mode: 'drive', plan, ...more };
  const output = await planTrip.execute(planTrip.input.parse(input), context);
  if (isMiss(output)) throw new Error(output.miss);
  return output;
}

const timesOf = ({ days }: TripPlan) =>
  days.map(({ stops }) => stops.map(({ place: { ref }, arrive, leave }) => `${ref} ${arrive}–${leave}`));

describe('a trip whose stops are given', () => {
  it('keeps their order, dates and refs, asks for no others, and tells the ways between', async () => {
    const context = contextOf();
    const plan = await rearranged([day(FIRST, 'p3', 'p1'), day(SECOND, 'p4')], {}, context);
    expect(timesOf(plan)).toEqual([['p3 09:30–11:00', 'p1 11:20–12:50'], ['p4 09:40–10:40']]);
    expect(plan.days.map(({ date, begin }) => [date, begin])).toEqual([
      [FIRST, '09:00'],
      [SECOND, '09:00'],
    ]);
    expect(plan.days[0]?.stops[1]?.travelS).toBe(1200);
    expect(context.asked.filter(({ port }) => port === 'places')).toEqual([]);
    expect(plan.source.id).toBe('fake');
  });

  it.each([false, true])(
    'walks to a neighbour in a trip by public transport, and says so: rearranged %s',
    async (rearrange) => {
      const context = contextOf();
      // 450 m from each to the next.
      context.ports.table = async ({ points }) => ({
        value: points.map((from) =>
          points.map((to) => ({ durationS: 60, distanceM: Math.abs(from.lng - to.lng) * 45_000 })),
        ),
        source: fakeSource,
      });
      const plan = await rearranged([day(FIRST, 'p1', 'p3', 'p4')], { mode: 'transit', rearrange }, context);
      expect(plan.days[0]?.stops.map(({ travelS, isWalk }) => [travelS, isWalk])).toEqual([
        [324, true],
        [480, undefined],
        [324, true],
      ]);
      expect(timesOf(plan)[0]).toEqual(['p1 09:06–10:36', 'p3 10:44–12:14', 'p4 12:20–13:20']);
      const told = tellOutput('plan_trip', plan, 'zh');
      expect(told.split('\n').filter((line) => line.includes('walk there'))).toHaveLength(1);
      expect(told).toMatch(/p4.*walk there/);
      expect(planTrip.output.safeParse(plan).success).toBe(true);
    },
  );

  it('waits for no locked stop that another fits before, and puts what would make it late after it', async () => {
    const early = await rearranged([day(FIRST, 'p1', locked('p3', `${FIRST}T11:00`))]);
    expect(timesOf(early)).toEqual([['p1 09:10–10:40', 'p3 11:00–12:00']]);
    const tight = await rearranged([day(FIRST, 'p1', locked('p3', `${FIRST}T10:30`))]);
    expect(timesOf(tight)).toEqual([['p1 09:10–09:55', 'p3 10:30–11:30']]);
    const late = await rearranged([day(FIRST, 'p1', locked('p3', `${FIRST}T09:30`))]);
    expect(timesOf(late)).toEqual([['p3 09:30–10:30', 'p1 10:50–12:20']]);
    expect(late.days[0]?.stops.map((stop) => stop.locked)).toEqual([true, undefined]);
  });

  it('lets a locked stop that was moved find a new time, and keeps it locked', async () => {
    const moved = await rearranged([day(FIRST, 'p1', { place: { ref: 'p3' }, locked: true })]);
    expect(timesOf(moved)).toEqual([['p1 09:10–10:40', 'p3 11:00–12:30']]);
    expect(moved.days[0]?.stops[1]?.locked).toBe(true);
  });

  it('rearranged, leaves a locked stop without a time on its day, however far it is from the others there', async () => {
    const pinned = (ref: string) => ({ place: { ref }, locked: true });
    for (const [ours, theirs] of [
      [FIRST, SECOND],
      [SECOND, FIRST],
    ] as const) {
      const days = [day(ours, 'p2', pinned('p4'), 'p3'), day(theirs, pinned('p1'))];
      const plan = await rearranged(ours === FIRST ? days : days.toReversed(), { rearrange: true });
      const dateOf = (ref: string) => plan.days.find(({ stops }) => stops.some(({ place }) => place.ref === ref))?.date;
      expect([dateOf('p4'), dateOf('p1')]).toEqual([ours, theirs]);
      const lockedRefs = plan.days.flatMap(({ stops }) => stops.flatMap((each) => (each.locked ? each.place.ref : [])));
      expect(lockedRefs.toSorted()).toEqual(['p1', 'p4']);
    }
  });

  it('marks a locked stop that cannot be reached in time, and none that can', async () => {
    const troubles = async (...stops: Stop[]) =>
      (await rearranged([day(FIRST, ...stops)])).days[0]?.stops.map(({ trouble }) => trouble);
    expect(await troubles(locked('p1', `${FIRST}T10:00`), locked('p4', `${FIRST}T11:29`))).toEqual([undefined, 'late']);
    expect(await troubles(locked('p1', `${FIRST}T10:00`), locked('p4', `${FIRST}T11:30`))).toEqual([
      undefined,
      undefined,
    ]);
    expect(await troubles(locked('p1', `${FIRST}T08:00`))).toEqual([undefined]);
  });

  it('rearranged, leaves locked stops on their day at their time and spreads the others', async () => {
    const plan = await rearranged([day(FIRST, 'p4', 'p1', 'p2', locked('p3', `${FIRST}T14:00`)), day(SECOND)], {
      rearrange: true,
    });
    expect(timesOf(plan)[0]?.at(-1)).toBe('p3 14:00–15:00');
    expect(plan.days[1]?.stops.length).toBeGreaterThan(0);
    expect(plan.days.flatMap(({ stops }) => stops)).toHaveLength(4);
    // The museum is open on Wednesdays only.
    expect(timesOf(plan)[0]?.some((each) => each.startsWith('p2'))).toBe(true);
  });

  it('marks what is closed then or too late instead of dropping it, and what closes when', async () => {
    const plan = await rearranged([day(FIRST, 'p2')]);
    expect(plan.days[0]?.stops[0]).toMatchObject({ closes: '17:00' });
    expect(plan.days[0]?.stops[0]?.trouble).toBeUndefined();
    const shut = await rearranged([day(FIRST), day(SECOND, 'p2', 'p1')]);
    expect(shut.days[1]?.stops.map(({ trouble }) => trouble)).toEqual(['closed', undefined]);
    expect(shut.unmet).toEqual([]);
    const evening = { ...day(FIRST, 'p1', 'p3'), begin: `${FIRST}T18:30` };
    expect((await rearranged([evening])).days[0]?.stops.map(({ trouble }) => trouble)).toEqual([undefined, 'late']);
    expect(tellOutput('plan_trip', shut, 'en')).toContain('closed then');
  });

  it('marks rain on what is outdoors, and tells no such stop as left out', async () => {
    const hours = Array.from({ length: 24 }, (_, hour) => ({
      time: `${FIRST}T${String(hour).padStart(2, '0')}:00`,
      tempC: 8,
      code: 63,
    }));
    const plan = await rearranged([day(FIRST, 'p1', 'p2')], {}, contextOf({}, { hours }));
    expect(plan.days[0]?.stops.map(({ isWet }) => isWet)).toEqual([true, undefined]);
    expect(plan.unmet).toEqual([]);
  });

  it('begins each day where it began, also on the day itself and on one that is past', async () => {
    const now = new Date(`${FIRST}T08:00:00Z`);
    const begun = { ...day(FIRST, 'p1'), begin: `${FIRST}T10:15` };
    expect(timesOf(await rearranged([begun], {}, contextOf({ now })))).toEqual([['p1 10:25–11:55']]);
    expect(timesOf(await rearranged([day(FIRST, 'p1')], {}, contextOf({ now })))).toEqual([['p1 16:25–17:55']]);
    const past = await rearranged([day('2026-11-20', 'p1')], {}, contextOf({ now }));
    expect([past.days[0]?.date, past.unmet]).toEqual(['2026-11-20', []]);
  });

  it('may lose its last stop, and names no place twice', async () => {
    expect(timesOf(await rearranged([day(FIRST)]))).toEqual([[]]);
    expect(timesOf(await rearranged([day(FIRST, 'p1', 'p1'), day(SECOND, 'p1')]))).toEqual([['p1 09:10–10:40'], []]);
  });

  it('is a miss where a stop is not known', async () => {
    const input = { area: { point: at(0) }, days: 1, plan: [day(FIRST, 'p99')] };
    expect(await planTrip.execute(planTrip.input.parse(input), contextOf())).toMatchObject({ about: 'p99' });
  });
});

describe('the map of a changed trip', () => {
  const call = (id: string, name: string, output: object) => ({
    id,
    role: 'assistant' as const,
    parts: [{ type: `tool-${name}`, toolCallId: id, state: 'output-available', input: {}, output }],
  });

  it('has the new days in place of the old in one step, which undo takes back', async () => {
    const context = contextOf();
    const before = await rearranged([day(FIRST, 'p1', 'p3'), day(SECOND, 'p4')], {}, context);
    const replaces = before.days.flatMap(({ ref, stops }) => [ref, ...stops.map(({ place }) => place.ref ?? '')]);
    const after = await rearranged([day(FIRST, 'p3'), day(SECOND, 'p4')], { replaces }, context);
    const messages = [call('m1', 'plan_trip', before), call('m2', 'plan_trip', after)];
    const drawn = (all: typeof messages) =>
      mapOf(all as never)
        .layers.map(({ ref, callId }) => `${callId} ${ref}`)
        .sort();
    expect(drawn(messages)).toEqual(['m2 p3', 'm2 p4']);
    const undone = [...messages, call('m3', 'map_edit', { action: 'undo', refs: [], names: [] })];
    expect(drawn(undone)).toEqual(drawn(messages.slice(0, 1)));
    expect(drawn(undone)).toHaveLength(4);
  });
});

describe('a trip in a region, for which nobody says how to travel', () => {
  const context = () => {
    const made = contextOf();
    // The way to p3 is long, all others are short.
    made.ports.table = async ({ points, mode }) => ({
      value: points.map(() =>
        points.map(({ lng }) => ({
          durationS: (mode === 'walk' ? 600 : 120) * (lng === at(3).lng ? 5 : 1),
          distanceM: 9,
        })),
      ),
      source: { ...fakeSource, id: 'region', name: '问溪' },
    });
    return made;
  };

  it('is walked where that is short, else driven, and says that nobody said how', async () => {
    const plan = await rearranged([day(FIRST, 'p1', 'p2', 'p3')], { mode: undefined }, context());
    expect(plan).toMatchObject({ mode: 'drive', isByDefault: true, estimate: false });
    expect(plan.days[0]?.stops.map(({ isWalk, travelS }) => [isWalk, travelS])).toEqual([
      [true, 600],
      [true, 600],
      [undefined, 600],
    ]);
    const told = tellOutput('plan_trip', plan, 'en');
    expect(told).toMatch(/nobody said how to travel.*up to 25 min are walked, others driven; say so/);
    expect(told).not.toContain('estimated');
  });

  it('is one on foot where all ways are short', async () => {
    const plan = await rearranged([day(FIRST, 'p1', 'p2')], { mode: undefined }, context());
    expect(plan).toMatchObject({ mode: 'walk', isByDefault: true });
  });
});

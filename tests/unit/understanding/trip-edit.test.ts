import { describe, expect, it } from 'vitest';
import { isRecord } from '../../../lib/domain/is-record.ts';
import type { TripPlan } from '../../../lib/tools/plan-trip/plan.ts';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const dialogue = () => embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });

/** The names of the stops of each day, in English. */
function daysOf(output: unknown): string[][] {
  if (!isRecord(output) || !('days' in output)) throw new Error('no trip');
  const { days } = output as TripPlan;
  return days.map(({ stops }) => stops.map(({ place: { name, nameEn = name } }) => nameEn));
}

/** A trip before and after a message. */
async function changed(trip: string, text: string) {
  const { say } = dialogue();
  const before = daysOf((await say(trip)).calls[0]?.output);
  const { calls, answer } = await say(text);
  expect(calls.map(({ name }) => name)).toEqual(['plan_trip']);
  return { before, after: daysOf(calls[0]?.output), answer };
}

describe('a stop of a trip', () => {
  it.each([
    ['Two days in Vienna', 'Remove the first stop on day 2', 1, 0],
    ['Two days in Vienna', 'take the last stop off day one', 0, -1],
    ['Two days in Vienna', "drop day two's second stop", 1, 1],
    ['三天成都行程', '把第三天的第二站删掉', 2, 1],
    ['三天成都行程', '第二天的最后一站不要了', 1, -1],
  ])('is taken out of its day: %s, %s', async (trip, text, day, at) => {
    const { before, after } = await changed(trip, text);
    const gone = before[day]?.at(at);
    expect(after).toEqual(before.map((stops) => stops.filter((stop) => stop !== gone)));
    expect(after.flat()).toHaveLength(before.flat().length - 1);
  });

  it.each([
    ['Two days in Vienna', 'Move the first stop of day 1 to day 2', 0, 1],
    ['Two days in Vienna', 'put the last stop of the second day on the first day', -1, 0],
    ['两天成都行程', '把第一天的第一站挪到第二天', 0, 1],
  ])('is moved to another day: %s, %s', async (trip, text, at, to) => {
    const { before, after } = await changed(trip, text);
    const moved = before[1 - to]?.at(at);
    expect(after[to]).toContain(moved);
    expect(after[1 - to]).not.toContain(moved);
    expect(after.flat().toSorted()).toEqual(before.flat().toSorted());
  });

  it.each([
    ['Two days in Rome', 'Could you put the Colosseum on day 2?', 'Colosseum', 1],
    ['两天西安行程', '大雁塔改到第一天吧', 'Giant Wild Goose Pagoda', 0],
    ['两天西安行程', '把兵马俑放到第一天', 'Terracotta Army', 0],
    ["Two days in Xi'an", 'Add the Terracotta Army to day 1', 'Terracotta Army', 0],
  ])('is put on the day that is said, and nothing else goes: %s, %s', async (trip, text, name, day) => {
    const { before, after, answer } = await changed(trip, text);
    expect(after[day]).toContain(name);
    expect(after.flat()).toEqual(expect.arrayContaining(before.flat()));
    expect(answer).toMatch(/day 1: .+; day 2: |第 1 天：.+；第 2 天：/);
  });

  it('that is on its day already is said to be', async () => {
    const { say } = dialogue();
    await say('Two days in Rome');
    const { calls, answer } = await say('Move the Colosseum to day 1');
    expect(calls).toEqual([]);
    expect(answer).toContain('Colosseum is on that day already');
  });

  it.each([
    ['Two days in Rome', 'Remove the first stop of day 6'],
    ['两天西安行程', '删掉第五天的第一站'],
  ])('of a day that the trip has not is none: %s, %s', async (trip, text) => {
    const { say } = dialogue();
    await say(trip);
    const { calls, answer } = await say(text);
    expect(calls).toEqual([]);
    expect(answer).toMatch(/no such day|没有这一天/);
  });

  it('that is too far away is said not to fit', async () => {
    const { before, after, answer } = await changed('两天西安行程', '把宽窄巷子放到第一天');
    expect(after).toEqual(before);
    expect(answer).toContain('宽窄巷子（时间排不下）');
  });

  it.each([
    ['Two days in Rome', 'How do I get to the Colosseum on day 2?'],
    ['Two days in Rome', 'What is the weather on day 2'],
  ])('is not moved by a question: %s, %s', async (trip, text) => {
    const { say } = dialogue();
    await say(trip);
    expect((await say(text)).calls.map(({ name }) => name)).not.toContain('plan_trip');
  });

  it.each([
    ['Two days in Vienna', 'put the Prater on day 2 as the first stop', 1],
    ['两天西安行程', '把华清池放到第一天第一站', 0],
  ])('is put where it is said on its day: %s, %s', async (trip, text, day) => {
    const { before, after } = await changed(trip, text);
    expect(after[day]?.slice(1)).toEqual(before[day]);
  });

  it.each([
    ['Two days in Vienna', 'cafes near the second stop of day 2', 1, 1],
    ['三天北京行程', '第二天的第一站附近有什么咖啡馆', 1, 0],
  ])('is counted in the day that is said: %s, %s', async (trip, text, day, at) => {
    const { say } = dialogue();
    const { output } = (await say(trip)).calls[0] ?? {};
    const ref = (output as TripPlan).days[day]?.stops[at]?.place.ref;
    expect((await say(text)).calls).toMatchObject([
      { name: 'search_places', input: { category: 'cafe', near: { ref } } },
    ]);
  });

  it.each([
    ['Two days in Vienna', "what's the second stop on day 1?", 0, 1],
    ['三天北京行程', '第三天的最后一站是哪里', 2, -1],
  ])('is told where it is asked for: %s, %s', async (trip, text, day, at) => {
    const { say } = dialogue();
    const { output } = (await say(trip)).calls[0] ?? {};
    const ref = (output as TripPlan).days[day]?.stops.at(at)?.place.ref;
    expect((await say(text)).calls).toMatchObject([{ name: 'get_place', input: { ref } }]);
  });

  it('does not keep the trip from being made longer', async () => {
    const { say } = dialogue();
    await say('Two days in Rome');
    await say('Move the Colosseum to day 2');
    expect(daysOf((await say('make it three days')).calls[0]?.output)).toHaveLength(3);
  });
});

describe('a stop beside another', () => {
  it.each([
    ['Two days in Vienna', 'put the second stop before the first', 0, [1, 0, 2, 3]],
    ['Two days in Vienna', 'Please move the Hofburg after the Albertina.', 0, [1, 0, 2, 3]],
    ['plan a day in Washington', 'visit the Capitol right before the Lincoln Memorial', 0, [0, 3, 1, 2]],
    ['三天成都行程', '把第二站放到第一站前面', 0, [1, 0]],
    ['三天成都行程', '帮我把武侯祠排在锦里之前吧', 1, [0, 2, 1, 3]],
  ])('takes its place in the order: %s, %s', async (trip, text, day, order) => {
    const { before, after } = await changed(trip, text);
    expect(after[day]).toEqual(order.map((at) => before[day]?.[at]));
    expect(after.toSpliced(day, 1)).toEqual(before.toSpliced(day, 1));
  });

  it('comes over from another day, and from outside the trip', async () => {
    const moved = await changed('Two days in Vienna', 'visit Schönbrunn after the Hofburg');
    expect(moved.after[0]?.slice(0, 2)).toEqual(['Hofburg', 'Schönbrunn Palace']);
    expect(moved.after[1]).not.toContain('Schönbrunn Palace');
    const added = await changed('Two days in Vienna', 'put the Naschmarkt before the Albertina');
    expect(added.after[0]?.slice(0, 3)).toEqual(['Hofburg', 'Naschmarkt', 'Albertina']);
  });

  it.each([
    ['plan a day in Washington', 'add the Lincoln Memorial', 'put the Capitol before it', /Capitol, Lincoln Memorial/],
    ['北京一日游', '加上天坛', '把故宫放到它前面', /故宫、天坛/],
  ])('is "it" where it has just been added: %s, %s, %s', async (...said) => {
    const expected = said.pop() as RegExp;
    const { say } = dialogue();
    let answer = '';
    for (const text of said as string[]) answer = (await say(text)).answer;
    expect(answer).toMatch(expected);
  });
});

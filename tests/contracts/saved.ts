import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedList, SavedPlace } from '../../lib/store/saved-store.ts';
import type { Store } from '../../lib/store/store.ts';

const T0 = 1_764_000_000_000;
const MOST = { lists: 3, places: 6 };
const MOST_REPORTS = { ofOwner: 2, ofAll: 100 };
const id = () => crypto.randomUUID();

const placeOf = (over: Partial<SavedPlace> = {}): SavedPlace => ({
  id: id(),
  listId: null,
  name: '灵隐寺',
  nameEn: 'Lingyin Temple',
  kind: 'temple',
  at: { lng: 120.0967, lat: 30.2408 },
  savedAt: T0,
  ...over,
});
const listOf = (over: Partial<SavedList> = {}): SavedList => ({
  id: id(),
  name: '杭州之行',
  color: 'purple',
  createdAt: T0,
  ...over,
});

/** What every store engine promises about saved places and reports. open: returns an empty, opened store. */
export function savedContract(name: string, open: () => Promise<Store>): void {
  describe(`saved places on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('keeps lists and places of an owner, oldest first, and shows them to nobody else', async () => {
      const owner = id();
      const list = listOf({ note: '清明' });
      const [late, early] = [
        placeOf({ listId: list.id, note: '早点去', savedAt: T0 + 5 }),
        placeOf({ address: '法云弄1号' }),
      ];
      await store.putSaved(owner, { lists: [list], places: [late, early] }, MOST);
      expect(await store.listSaved(owner)).toEqual({ lists: [list], places: [early, late] });
      expect(await store.listSaved(id())).toEqual({ lists: [], places: [] });
    });

    it('R1: brings the saved places of another owner along, without a second home or a second row of an id', async () => {
      const [before, login] = [id(), id()];
      const same = placeOf({ name: 'of the login' });
      const home = placeOf({ role: 'home', name: 'home of the login' });
      await store.putSaved(login, { lists: [], places: [same, home] }, MOST);
      const list = listOf();
      const [otherHome, work, other] = [
        placeOf({ role: 'home', name: 'home before' }),
        placeOf({ role: 'work', listId: list.id }),
        { ...same, name: 'before' },
      ];
      await store.putSaved(before, { lists: [list], places: [otherHome, work, other] }, MOST);
      await store.moveOwner(before, login);
      const { lists, places } = await store.listSaved(login);
      expect(lists).toEqual([list]);
      const { role: _, ...plain } = otherHome;
      const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
      expect(places.sort(byId)).toEqual([same, home, plain, work].sort(byId));
      expect(await store.listSaved(before)).toEqual({ lists: [], places: [] });
    });

    it('replaces by id, and lets two owners use the same ids', async () => {
      const [ann, ben] = [id(), id()];
      const place = placeOf();
      await store.putSaved(ann, { lists: [], places: [place, { ...place, note: 'twice in a batch' }] }, MOST);
      await store.putSaved(ben, { lists: [], places: [place] }, MOST);
      await store.putSaved(ann, { lists: [], places: [{ ...place, name: '灵隐' }] }, MOST);
      expect((await store.listSaved(ann)).places).toEqual([{ ...place, name: '灵隐' }]);
      expect((await store.listSaved(ben)).places).toEqual([place]);
    });

    it('has one home and one work: a new one takes the role from the old', async () => {
      const owner = id();
      const [old, work, fresh] = [placeOf({ role: 'home' }), placeOf({ role: 'work' }), placeOf({ role: 'home' })];
      await store.putSaved(owner, { lists: [], places: [old, work] }, MOST);
      await store.putSaved(owner, { lists: [], places: [fresh] }, MOST);
      expect(await store.savedEnds(owner)).toEqual({ home: fresh, work, count: 3 });
      expect((await store.listSaved(owner)).places.filter(({ role }) => role === 'home')).toEqual([fresh]);
      expect(await store.savedEnds(id())).toEqual({ count: 0 });
    });

    it('keeps the places of a removed list, in none, and ignores a list that is not there', async () => {
      const owner = id();
      const list = listOf();
      const [inList, astray] = [placeOf({ listId: list.id }), placeOf({ listId: id(), savedAt: T0 + 1 })];
      await store.putSaved(owner, { lists: [list], places: [inList, astray] }, MOST);
      expect((await store.listSaved(owner)).places.map(({ listId }) => listId)).toEqual([list.id, null]);
      await store.removeSaved(owner, { lists: [list.id], places: [astray.id] });
      expect(await store.listSaved(owner)).toEqual({ lists: [], places: [{ ...inList, listId: null }] });
    });

    it('refuses a batch that is too much as a whole, and removes nothing of another owner', async () => {
      const [ann, ben] = [id(), id()];
      const kept = placeOf();
      await store.putSaved(ann, { lists: [], places: [kept] }, MOST);
      const six = Array.from({ length: 6 }, () => placeOf());
      await expect(store.putSaved(ann, { lists: [listOf()], places: six }, MOST)).rejects.toMatchObject({
        code: 'quota_full',
      });
      const lists = Array.from({ length: 4 }, () => listOf());
      await expect(store.putSaved(ann, { lists, places: [] }, MOST)).rejects.toMatchObject({ code: 'quota_full' });
      await store.removeSaved(ben, { lists: [], places: [kept.id] });
      expect(await store.listSaved(ann)).toEqual({ lists: [], places: [kept] });
    });

    it('counts in the usage, and goes when everything of the owner is deleted', async () => {
      const [ann, ben] = [id(), id()];
      const saved = { lists: [listOf()], places: [placeOf(), placeOf({ role: 'home' })] };
      for (const owner of [ann, ben]) await store.putSaved(owner, saved, MOST);
      const report = { place: { name: 'x', kind: 'cafe', at: { lng: 1, lat: 2 } }, problem: 'closed' };
      await store.reportPlace(ann, id(), { ...report, at: '2026-11-30T08:00:00.000Z' }, MOST_REPORTS);
      const { bytes } = await store.usage(ann);
      expect(bytes).toBeGreaterThan((await store.usage(ben)).bytes);
      expect((await store.usage(ben)).bytes).toBeGreaterThan(200);
      await store.deleteOwner(ann);
      expect(await store.listSaved(ann)).toEqual({ lists: [], places: [] });
      expect((await store.usage(ann)).bytes).toBe(0);
      expect((await store.listReports(100)).filter(({ place }) => place.name === 'x')).toEqual([]);
      expect((await store.listSaved(ben)).places).toHaveLength(2);
    });

    it('keeps reports of wrong places for the operator, newest first, and no more of one owner than allowed', async () => {
      const owner = id();
      const report = (name: string, hour: string) => ({
        place: { name, kind: 'cafe', at: { lng: 120.1, lat: 30.2 } },
        problem: 'hours',
        note: '周一休息',
        at: `2026-11-30T${hour}:00:00.000Z`,
      });
      await store.reportPlace(owner, id(), report('a', '08'), MOST_REPORTS);
      await store.reportPlace(owner, id(), report('b', '09'), MOST_REPORTS);
      await expect(store.reportPlace(owner, id(), report('c', '10'), MOST_REPORTS)).rejects.toMatchObject({
        code: 'quota_full',
      });
      expect(await store.listReports(2)).toEqual([report('b', '09'), report('a', '08')]);
      expect(await store.listReports(1)).toHaveLength(1);
    });

    it('keeps only the newest reports of all, whoever made them', async () => {
      const place = { name: '湖心亭', kind: 'cafe', at: { lng: 121.49, lat: 31.23 } };
      const owners = [id(), id(), id()] as const;
      const say = (owner: string, note: string, at: string) =>
        store.reportPlace(owner, id(), { place, problem: 'other', note, at }, { ofOwner: 2, ofAll: 3 });
      const notes = async () => (await store.listReports(100)).map(({ note }) => note);
      await say(owners[0], 'first', '2027-01-01T08:00:00.000Z');
      await say(owners[1], 'second', '2027-01-01T08:00:00.001Z');
      await say(owners[2], 'third', '2027-01-01T08:00:00.002Z');
      await say(owners[0], 'fourth', '2027-01-01T08:00:00.003Z');
      expect(await notes()).toEqual(['fourth', 'third', 'second']);
      // The removed one is not counted for its owner any more.
      await say(owners[0], 'fifth', '2027-01-01T08:00:00.003Z');
      const left = await notes();
      expect(left.slice(0, 2).sort()).toEqual(['fifth', 'fourth']);
      expect(left.slice(2)).toEqual(['third']);
      for (const owner of owners) await store.deleteOwner(owner);
    });
  });
}

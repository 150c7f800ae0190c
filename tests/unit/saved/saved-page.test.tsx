// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BindingProvider } from '../../../components/chat/binding.tsx';
import '../../../components/saved/place-menu.tsx';
import '../../../components/saved/saved-dialog.tsx';
import '../../../components/saved/report-dialog.tsx';
import '../../../components/saved/role-dialog.tsx';
import { PlaceActions } from '../../../components/saved/place-actions.tsx';
import { SavedDialogs } from '../../../components/saved/saved-dialogs.tsx';
import { savedPanel } from '../../../components/saved/saved-panel.ts';
import { savedPlaces } from '../../../components/saved/saved-store.ts';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { Place } from '../../../lib/domain/place.ts';
import type { Saved } from '../../../lib/domain/saved.ts';
import { dictionaryOf, type Locale } from '../../../lib/i18n/index.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';

const TEMPLE: Place = {
  ref: 'p1',
  name: '灵隐寺',
  nameEn: 'Lingyin Temple',
  kind: 'temple',
  at: { lng: 120.1, lat: 30.2 },
};
const LIST = { id: '0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a11', name: '杭州之行', color: 'purple' as const, createdAt: 1 };

/** A server that keeps what it is told, or refuses everything. */
function serve(saved: Saved, refusal?: { status: number; code: string }) {
  const asked: [string, string, unknown][] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const path = String(input).replace(/^https?:\/\/[^/]+/, '');
    const { method = 'GET', body } = init;
    const json: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
    if (path !== '/api/sessions?limit=1') asked.push([method, path, json]);
    if (method === 'GET') return Response.json(path === '/api/saved' ? saved : { items: [] });
    if (refusal) return Response.json({ error: { code: refusal.code } }, { status: refusal.status });
    if (path === '/api/tools/locate') return Response.json({ output: { candidates: [TEMPLE] } });
    return Response.json({});
  });
  return asked;
}

const page = (locale: Locale) =>
  render(
    <PreferencesProvider locale={locale} theme="light">
      <PlaceActions place={TEMPLE} locale={locale} />
      <SavedDialogs />
    </PreferencesProvider>,
  );

describe.each(['zh', 'en'] as const)('saved places on the page in %s', (locale) => {
  const words = wordsOf(locale).saved;
  const button = (name: string) => screen.findByRole('button', { name });
  const press = async (name: string) => fireEvent.click(await button(name));
  const choose = async (name: string) => fireEvent.click(await screen.findByRole('menuitem', { name }));
  beforeEach(() => {
    savedPanel.close();
    savedPanel.setOnMap(false);
    savedPlaces.forget();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('a bookmark saves a place and forgets it', async () => {
    const asked = serve({ lists: [], places: [] });
    page(locale);
    await press(words.save);
    expect((await button(words.unsave)).getAttribute('aria-pressed')).toBe('true');
    await waitFor(() => expect(asked).toMatchObject([['POST', '/api/saved', { places: [{ name: '灵隐寺' }] }]]));
    await press(words.unsave);
    expect(await button(words.save)).not.toBeNull();
    await waitFor(() => expect(asked.at(-1)?.[0]).toBe('DELETE'));
  });

  it('a refusal is said on the bookmark, and the place is as it was', async () => {
    serve({ lists: [], places: [] }, { status: 413, code: 'quota_full' });
    page(locale);
    await press(words.save);
    expect((await button(words.full)).getAttribute('aria-pressed')).toBe('false');
    expect(savedPlaces.getSnapshot().places).toEqual([]);
  });

  it('its menu asks for details and the way, and opens the place in other maps', async () => {
    serve({ lists: [], places: [] });
    const [onRun, onAsk, onBegin, open] = [vi.fn(async () => {}), vi.fn(), vi.fn(), vi.fn()];
    vi.stubGlobal('open', open);
    const binding = { hoveredRef: null, selection: [], onHover() {}, onSelect() {}, onAsk, onBegin, onRun };
    render(
      <PreferencesProvider locale={locale} theme="light">
        <BindingProvider value={binding}>
          <PlaceActions place={TEMPLE} locale={locale} />
        </BindingProvider>
      </PreferencesProvider>,
    );
    const { cards, map } = wordsOf(locale);
    const name = locale === 'zh' ? '灵隐寺' : 'Lingyin Temple';
    await press(words.more);
    await choose(words.details);
    expect(onRun).toHaveBeenCalledWith('get_place', { ref: 'p1' }, words.detailsOf(name));
    await press(words.more);
    await choose(words.directions);
    expect(onAsk).toHaveBeenCalledWith(map.ask.goTo(name));
    await press(words.more);
    await choose(words.from);
    expect(onBegin).toHaveBeenCalledWith(words.fromText(name));
    await press(words.more);
    await choose(words.openIn(cards.otherMaps.amap));
    expect(open).toHaveBeenCalledWith(
      expect.stringMatching(/^https:\/\/uri\.amap\.com\/marker\?/),
      '_blank',
      expect.any(String),
    );
  });

  it('its menu asks nothing where the conversation cannot go on', async () => {
    serve({ lists: [], places: [] });
    page(locale);
    await press(words.more);
    await screen.findByRole('menuitem', { name: words.all });
    for (const label of [words.details, words.directions, words.from])
      expect(screen.queryByRole('menuitem', { name: label })).toBeNull();
  });

  it('its menu puts the place into a list and makes it home', async () => {
    const asked = serve({ lists: [LIST], places: [] });
    await savedPlaces.load();
    page(locale);
    await press(words.more);
    await choose(words.inList('杭州之行'));
    await press(words.more);
    await choose(words.setAs.home);
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject(['POST', '/api/saved', { places: [{ listId: LIST.id, role: 'home' }] }]),
    );
    expect(savedPlaces.getSnapshot().places).toHaveLength(1);
  });

  it('the dialog renames, notes, removes with its list and brings it all back', async () => {
    const place = { id: LIST.id, listId: LIST.id, name: '灵隐寺', kind: 'temple', at: TEMPLE.at, savedAt: 1 };
    const asked = serve({ lists: [LIST], places: [place] });
    await savedPlaces.load();
    page(locale);
    savedPanel.openAll();
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: words.moreFor('灵隐寺') }));
    await choose(words.editNote);
    fireEvent.change(dialog.getByRole('textbox', { name: words.noteOf('灵隐寺') }), { target: { value: '早点去' } });
    fireEvent.click(dialog.getByRole('button', { name: words.done }));
    expect(await dialog.findByText(/早点去/)).not.toBeNull();
    fireEvent.click(dialog.getByRole('button', { name: words.listOptions('杭州之行') }));
    await choose(words.remove);
    await waitFor(() => expect(dialog.queryByText('杭州之行')).toBeNull());
    fireEvent.click(dialog.getByRole('button', { name: words.undo }));
    expect(await dialog.findByText('杭州之行')).not.toBeNull();
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject(['POST', '/api/saved', { lists: [LIST], places: [{ note: '早点去' }] }]),
    );
    fireEvent.change(dialog.getByRole('searchbox', { name: words.search }), { target: { value: 'zzz' } });
    expect(dialog.queryByText('灵隐寺')).toBeNull();
  });

  it('a list removed while looking for one of its places goes, and comes back, with all of them', async () => {
    const placeOf = (id: string, name: string) => ({
      id,
      listId: LIST.id,
      name,
      kind: 'temple',
      at: TEMPLE.at,
      savedAt: 1,
    });
    const places = [placeOf('a', '灵隐寺'), placeOf('b', '净慈寺')];
    const asked = serve({ lists: [LIST], places });
    await savedPlaces.load();
    page(locale);
    savedPanel.openAll();
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByRole('searchbox', { name: words.search }), { target: { value: '净慈' } });
    expect(dialog.queryByText('灵隐寺')).toBeNull();
    fireEvent.click(dialog.getByRole('button', { name: words.listOptions('杭州之行') }));
    await choose(words.remove);
    expect(await dialog.findByText(words.removedList('杭州之行', 2))).not.toBeNull();
    expect(savedPlaces.getSnapshot()).toMatchObject({ lists: [], places: [] });
    await waitFor(() => expect(asked.at(-1)).toMatchObject(['DELETE', '/api/saved', { places: ['a', 'b'] }]));
    fireEvent.click(dialog.getByRole('button', { name: words.undo }));
    expect(savedPlaces.getSnapshot()).toMatchObject({ lists: [LIST], places });
  });

  it('a file says what came of it: places taken, places left out, or a failure', async () => {
    serve({ lists: [], places: [] });
    page(locale);
    savedPanel.openAll();
    const dialog = within(await screen.findByRole('dialog'));
    const take = (file: File) => {
      const input = dialog.getAllByLabelText(words.import).find(({ tagName }) => tagName === 'INPUT');
      fireEvent.change(input as HTMLElement, { target: { files: [file] } });
    };
    const rows = Array.from({ length: 2_001 }, (_, at) => `${at},30.${at},120.1`);
    take(new File([`name,lat,lon\n${rows.join('\n')}`], 'stops.csv'));
    expect(await dialog.findByText(words.imported(2_000, 'stops', 1), {}, { timeout: 5_000 })).not.toBeNull();
    expect(words.imported(2_000, 'stops', 1)).toMatch(/另有 1 个|1 more/);
    const broken = new File(['x'], 'broken.csv');
    broken.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    take(broken);
    expect(await dialog.findByText(dictionaryOf(locale).settings.failed)).not.toBeNull();
  });

  it('the switch that puts them on the map is remembered', async () => {
    serve({ lists: [], places: [] });
    page(locale);
    savedPanel.openAll();
    fireEvent.click(await screen.findByRole('switch', { name: words.onMap }));
    expect(savedPanel.getSnapshot().isOnMap).toBe(true);
    expect(localStorage.getItem('wentu:saved-on-map')).toBe('on');
  });

  it('what is wrong about a place is told with a note', async () => {
    const asked = serve({ lists: [], places: [] });
    page(locale);
    await press(words.more);
    await choose(words.wrong);
    fireEvent.click(await screen.findByRole('radio', { name: words.report.problems.hours }));
    fireEvent.change(screen.getByRole('textbox', { name: words.report.note }), { target: { value: '周一休息' } });
    await press(words.report.send);
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText(words.report.thanks)).not.toBeNull();
    expect(asked.at(-1)).toMatchObject([
      'POST',
      '/api/reports',
      { place: { name: '灵隐寺', kind: 'temple' }, problem: 'hours', note: '周一休息' },
    ]);
  });

  it('home is looked up by name and set', async () => {
    const asked = serve({ lists: [], places: [] });
    page(locale);
    savedPanel.openRole('home');
    const box = await screen.findByRole('textbox', { name: words.nameOrAddress });
    fireEvent.change(box, { target: { value: '灵隐寺' } });
    await press(words.lookUp);
    await press(words.setAs.home);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.map(([, path]) => path)).toEqual(['/api/tools/locate', '/api/saved']);
    expect(savedPlaces.getSnapshot().places).toMatchObject([{ role: 'home', name: '灵隐寺' }]);
  });
});

import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { nameIn } from '../../../lib/domain/name-for.ts';
import { type LngLat, nearLng } from '../../../lib/geo/lng-lat.ts';
import { middleLngOf } from '../../../lib/geo/unwrapped.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';
import { announce } from '../../ui/announcer.tsx';
import { useWorld } from '../layers/use-world.ts';
import { type Draft, type DraftKind, draftOf, inputOf, isWhole, POINTS } from './draft.ts';
import { afterStep, type DraftHistory, type DraftStep, emptyDraft } from './draft-history.ts';
import { measureText } from './measure-text.ts';
import { snapTargets } from './snap.ts';

export interface DraftingOptions {
  layers: readonly DrawnLayer[];
  locale: Locale;
  /** The drawing whose shape is being changed; null: a new one is drawn. */
  edited: DrawnLayer | null;
  /** Nothing can be stored while an answer is being written. */
  isEditable: boolean;
  /** Stores it; false if that failed. */
  onDraw(input: object, text: string): Promise<boolean>;
  onClose(): void;
}

/** A shape in the making: its points, what is pointed at, and what can be done with it. */
export interface Drafting {
  draft: Draft;
  locale: Locale;
  isEditing: boolean;
  canUndo: boolean;
  /** Where the next point would go: under the mouse or the crosshair, in the draft's own longitudes. */
  cursor: LngLat | null;
  setCursor(at: LngLat | null): void;
  /** Degrees to add for the copy of the world that is shown. */
  world: number;
  targets: readonly LngLat[];
  /** The point that was taken hold of last. */
  chosen: number | null;
  choose(index: number | null): void;
  /** It could not be stored. */
  hasFailed: boolean;
  isSaving: boolean;
  step(step: DraftStep): void;
  /** Adds a point of the map; the last one a shape can have finishes it. */
  add(at: LngLat): void;
  remove(index: number): void;
  removeLast(): void;
  begin(kind: DraftKind): void;
  finish(): void;
  cancel(): void;
}

/** Keeps the draft, announces what becomes of it, and stores it when it is finished. */
export function useDrafting(options: DraftingOptions): Drafting {
  const { layers, locale, edited, isEditable, onDraw, onClose } = options;
  const map = useMap();
  const words = wordsOf(locale).draw;
  const [history, dispatch] = useReducer(afterStep, edited, beginning);
  const [cursor, setCursor] = useState<LngLat | null>(null);
  const [chosen, choose] = useState<number | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [isSaving, setSaving] = useState(false);
  // Two presses in one frame must not store it twice.
  const isBusy = useRef(false);
  const { draft } = history;
  const { kind, points } = draft;
  const world = useWorld(points.length > 0 ? middleLngOf(points) : map.getCenter().lng);
  const ref = edited?.ref ?? null;
  const targets = useMemo(() => snapTargets(layers, ref), [layers, ref]);

  const step = useCallback((next: DraftStep) => {
    setFailed(false);
    dispatch(next);
  }, []);

  /** A place of the map in the longitudes of the draft. */
  const inDraft = ({ lng, lat }: LngLat): LngLat => ({ lng: nearLng(lng, points.at(-1)?.lng ?? lng), lat });

  async function store(whole: Draft) {
    if (!isWhole(whole) || isBusy.current) return;
    if (!isEditable) return announce(words.waiting);
    if (edited && history.past.length === 0) return onClose();
    const [size = ''] = measureText(whole, locale);
    const text = edited
      ? words.ask.reshape(nameIn(edited.label, locale), size)
      : words.ask.draw(words.kinds[whole.kind], size);
    isBusy.current = true;
    setSaving(true);
    const isStored = await onDraw(inputOf(whole, ref), text);
    isBusy.current = false;
    setSaving(false);
    if (!isStored) return setFailed(true);
    announce(edited ? words.said.changed : words.said.drawn(words.kinds[whole.kind], size));
    onClose();
  }

  function add(at: LngLat) {
    const next = inDraft(at);
    const last = points.at(-1);
    // A second time in the same place means that it is finished.
    if (last && last.lng === next.lng && last.lat === next.lat) return void store(draft);
    const whole = { kind, points: [...points, next] };
    if (whole.points.length > POINTS[kind].most) return;
    step({ do: 'add', at: next });
    if (whole.points.length === POINTS[kind].most) void store(whole);
    else announce(words.said.point(whole.points.length, measureText(whole, locale)[0] ?? ''));
  }

  function remove(index: number) {
    const left = points.length - 1;
    if (index >= points.length || (edited && left < POINTS[kind].least)) return;
    step({ do: 'remove', index });
    choose(null);
    announce(words.said.left(left));
  }

  return {
    draft,
    locale,
    isEditing: edited !== null,
    canUndo: history.past.length > 0,
    cursor,
    setCursor: (at) => setCursor(at && inDraft(at)),
    world,
    targets,
    chosen: chosen !== null && chosen < 4 + points.length ? chosen : null,
    choose,
    hasFailed,
    isSaving,
    step,
    add,
    remove,
    removeLast: () => remove(points.length - 1),
    begin(next) {
      step({ do: 'begin', draft: { kind: next, points: [] } });
      setCursor(null);
      choose(null);
    },
    finish: () => void store(draft),
    cancel() {
      announce(words.said.cancelled);
      if (edited || points.length === 0) return onClose();
      step({ do: 'begin', draft: { kind, points: [] } });
      setCursor(null);
      choose(null);
    },
  };
}

/** What is edited as a draft, or the first tool with nothing drawn yet. */
function beginning(edited: DrawnLayer | null): DraftHistory {
  const draft = edited && draftOf(edited);
  return draft ? { draft, past: [], future: [] } : emptyDraft('polygon');
}

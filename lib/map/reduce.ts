import { cameraAfter } from './framing.ts';
import type { DrawnLayer, Layer, MapEffect, MapState, MapStep } from './state.ts';

export interface MapHistory extends MapState {
  past: DrawnLayer[][];
  future: DrawnLayer[][];
}

export const EMPTY_MAP: MapHistory = {
  layers: [],
  camera: null,
  basemap: 'auto',
  basemapKey: null,
  highlighted: null,
  asked: [],
  canUndo: false,
  canRedo: false,
  past: [],
  future: [],
};

/** The map after one tool call. Pure; a call that changes several layers is one undo step. */
export function reduceMap(state: MapHistory, step: MapStep): MapHistory {
  // Whatever comes after the answer that asked closes its question.
  const open = state.asked.some(({ messageId }) => messageId !== step.messageId) ? { ...state, asked: [] } : state;
  const next = step.effects.reduce((current, effect) => apply(current, effect, step), open);
  const past = next.past.length > state.past.length + 1 ? [...state.past, state.layers] : next.past;
  const camera = cameraAfter(next, step);
  return { ...next, past, camera, canUndo: past.length > 0, canRedo: next.future.length > 0 };
}

function apply(state: MapHistory, effect: MapEffect, step: MapStep): MapHistory {
  switch (effect.do) {
    case 'show':
      return show(state, effect.layers, step);
    case 'ask':
      return { ...state, asked: effect.markers.map((marker) => drawn(marker, step)) };
    case 'reshape':
      return reshape(state, effect.layer, step);
    case 'remove':
      return draw(
        state,
        state.layers.filter((layer) => !effect.refs.includes(layer.ref)),
      );
    case 'set-hidden':
      return draw(state, change(state, effect.refs, { hidden: effect.hidden }));
    case 'rename':
      return draw(state, change(state, [effect.ref], { label: { name: effect.name } }));
    case 'restyle':
      return draw(state, change(state, effect.refs, { color: effect.color }));
    case 'heat': {
      const rest = state.layers.filter((layer) => layer.kind !== 'heat');
      return draw(state, effect.on && effect.layer ? [...rest, drawn(effect.layer, step)] : rest);
    }
    case 'highlight':
      return { ...state, highlighted: effect.ref };
    case 'clear':
      return state.layers.length === 0 ? state : { ...draw(state, []), highlighted: null };
    case 'undo': {
      const layers = state.past.at(-1);
      if (!layers) return state;
      return { ...state, layers, past: state.past.slice(0, -1), future: [state.layers, ...state.future] };
    }
    case 'redo': {
      const [layers, ...future] = state.future;
      if (!layers) return state;
      return { ...state, layers, past: [...state.past, state.layers], future };
    }
    // These move only the camera, which is set once for the whole call.
    case 'name':
    case 'camera':
      return state;
    case 'basemap':
      return { ...state, basemap: effect.id, basemapKey: step.callId };
    default:
      return effect satisfies never;
  }
}

function show(state: MapHistory, layers: Layer[], step: MapStep): MapHistory {
  if (layers.length === 0) return state;
  const refs = new Set(layers.map((layer) => layer.ref));
  const kept = withoutNumbers(
    state.layers.filter((layer) => !refs.has(layer.ref)),
    layers,
  );
  return draw(state, [...kept, ...layers.map((layer) => drawn(layer, step))]);
}

function reshape(state: MapHistory, layer: Layer, step: MapStep): MapHistory {
  const before = state.layers.find(({ ref }) => ref === layer.ref);
  if (!before) return show(state, [layer], step);
  const { messageId, callId, hidden, color } = before;
  const next = { ...(color && { color }), ...layer, ...(hidden && { hidden }), messageId, callId };
  return draw(
    state,
    state.layers.map((each) => (each === before ? next : each)),
  );
}

/**
 * Only the newest list of a colour keeps its numbers: the markers of older ones become plain, so that no number appears
 * twice.
 */
function withoutNumbers(kept: DrawnLayer[], added: Layer[]): DrawnLayer[] {
  const colors = new Set(
    added.flatMap((layer) => (layer.kind === 'marker' && layer.number !== undefined ? [layer.color] : [])),
  );
  return kept.map((layer) => {
    if (layer.kind !== 'marker' || layer.number === undefined || !colors.has(layer.color)) return layer;
    const { number: _, ...plain } = layer;
    return plain;
  });
}

function draw(state: MapHistory, layers: DrawnLayer[]): MapHistory {
  return { ...state, layers, past: [...state.past, state.layers], future: [] };
}

function change(state: MapHistory, refs: string[], to: Partial<Pick<Layer, 'hidden' | 'label' | 'color'>>) {
  return state.layers.map((layer) => (refs.includes(layer.ref) ? { ...layer, ...to } : layer));
}

function drawn(layer: Layer, { messageId, callId }: MapStep): DrawnLayer {
  return { ...layer, messageId, callId };
}

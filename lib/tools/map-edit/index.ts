import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import { baseRef } from '../../map/legend.ts';
import type { StepChange } from '../../map/step-change.ts';
import type { ToolContext } from '../context.ts';
import { defineGeoTool } from '../define.ts';
import { tellMiss } from '../tell.ts';
import { isEverything, unknownRef } from '../unknown-ref.ts';
import { type Edited, edited, editedNames, mapEditInput } from './edited.ts';
import { effectsOf } from './effects-of.ts';

export const mapEdit = defineGeoTool({
  description:
    'Changes what is drawn: remove, hide, show, rename or restyle by refs, clear everything, undo, redo, heatmap of places.',
  input: mapEditInput,
  output: edited.or(miss),
  async execute(input, context): Promise<Edited | Miss> {
    const { action } = input;
    const drawn = context.refs.drawn();
    const chosen = (input.refs ?? []).map((ref) => (ref === 'selection' ? (context.selection.at(-1) ?? ref) : ref));
    const isAll = chosen.every(isEverything) && chosen.length > 0;
    const hit = drawn.filter(
      (layer) =>
        isAll || chosen.some((ref) => [layer.ref, baseRef(layer.ref)].includes(ref) || layer.ref.startsWith(`${ref}:`)),
    );
    // Of a route with its ends and alternatives, the one that was named comes first.
    hit.sort((a, b) => Number(chosen.includes(b.ref)) - Number(chosen.includes(a.ref)));
    const result = (layers: typeof drawn) => ({
      action,
      refs: layers.map((layer) => layer.ref),
      ...alsoOf(layers),
      names: layers.slice(0, 10).map(({ label }) => label.name),
      namesEn: layers.slice(0, 10).map(({ label }) => nameFor(label, 'en')),
      ...(input.name && { name: input.name }),
      ...(input.color && { color: input.color }),
    });
    switch (action) {
      case 'undo':
      case 'redo': {
        const change = context.refs.stepTo(action);
        return change ? { ...result([]), ...toldOf(change) } : { miss: 'nothing_there', about: action };
      }
      case 'clear':
        return drawn.length > 0 ? result(drawn) : { miss: 'nothing_there', about: action };
      case 'heatmap_off':
        return result([]);
      case 'heatmap_on': {
        const points = context.refs.all().flatMap((each) => (each.kind === 'place' ? [each.place.at] : []));
        return points.length > 0 ? { ...result([]), points } : { miss: 'nothing_there', about: action };
      }
      case 'remove':
      case 'hide':
      case 'show':
      case 'rename':
      case 'restyle':
        if (drawn.length === 0 || (hit.length === 0 && chosen.length > 0 && chosen.every((ref) => ref === 'selection')))
          return { miss: 'nothing_there', about: action };
        return hit.length > 0
          ? result(action === 'rename' ? hit.slice(0, 1) : hit)
          : unknownRef(
              chosen.join(', '),
              drawn.map(({ ref }) => ref),
            );
      default:
        return action satisfies never;
    }
  },
  map(output) {
    return isMiss(output) ? [] : effectsOf(output);
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const became = output.did === undefined ? '' : `${TOLD[output.did]}: `;
    return `done: ${output.action} ${became}${editedNames(output, locale).join(', ')}`;
  },
});

/** For the model. */
const TOLD = { away: 'taken off the map', back: 'back on the map', changed: 'as before' };

/** As many names as one line holds. */
const MOST_NAMES = 3;

/** What a step changes, by name; the ends of a route and its other ways are called as it is. */
function toldOf({ did, layers }: StepChange) {
  const labels = [...new Map(layers.map(({ label }) => [label.name, label])).values()];
  const said = labels.slice(0, MOST_NAMES);
  return {
    did,
    names: said.map(({ name }) => name),
    namesEn: said.map((label) => nameFor(label, 'en')),
    ...(labels.length > MOST_NAMES && { count: labels.length }),
  };
}

type Drawn = ReturnType<ToolContext['refs']['drawn']>;

/** The other markers of the same places: one of them is seen, and all are meant. */
function alsoOf(layers: Drawn): { also?: string[] } {
  const refs = new Set(layers.map(({ ref }) => ref));
  const also = [...new Set(layers.flatMap((layer) => layer.also ?? []))].filter((ref) => !refs.has(ref));
  return also.length > 0 ? { also } : {};
}

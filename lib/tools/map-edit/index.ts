import { z } from 'zod';
import { ownLabel } from '../../domain/label.ts';
import { nameFor, ofPair } from '../../domain/name-for.ts';
import { isMiss, type Miss, miss } from '../../domain/place.ts';
import { lngLat } from '../../geo/lng-lat.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';
import { baseRef } from '../../map/legend.ts';
import type { MapEffect } from '../../map/state.ts';
import { defineGeoTool } from '../define.ts';
import { refList } from '../ref-list.ts';
import { tellMiss } from '../tell.ts';
import { isEverything, unknownRef } from '../unknown-ref.ts';

const mapEditInput = z.object({
  action: z.enum(['remove', 'hide', 'show', 'rename', 'restyle', 'clear', 'undo', 'redo', 'heatmap_on', 'heatmap_off']),
  refs: refList.optional().describe('with remove, hide, show, rename, restyle; refs of this conversation'),
  name: z.string().max(80).optional().describe('with rename'),
  color: z
    .enum(['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'gray'])
    .optional()
    .describe('with restyle'),
});

const edited = z.object({
  action: mapEditInput.shape.action,
  /** The refs it changed; for clear, those removed. */
  refs: z.array(z.string()),
  names: z.array(z.string()),
  namesEn: z.array(z.string()).optional(),
  name: z.string().optional(),
  color: z.string().optional(),
  points: z.array(lngLat).optional(),
});

type Edited = z.infer<typeof edited>;

export const mapEdit = defineGeoTool({
  description:
    'Changes what is drawn: remove, hide, show, rename or restyle by refs, clear everything, undo, redo, heatmap of the places on or off.',
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
    const result = (layers: typeof drawn) => ({
      action,
      refs: layers.map((layer) => layer.ref),
      names: layers.slice(0, 10).map(({ label }) => label.name),
      namesEn: layers.slice(0, 10).map(({ label }) => nameFor(label, 'en')),
      ...(input.name && { name: input.name }),
      ...(input.color && { color: input.color }),
    });
    switch (action) {
      case 'undo':
        return context.refs.canUndo() ? result([]) : { miss: 'nothing_there', about: action };
      case 'redo':
        return context.refs.canRedo() ? result([]) : { miss: 'nothing_there', about: action };
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
        return hit.length > 0
          ? result(hit)
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
    return isMiss(output)
      ? tellMiss(output, locale)
      : `done: ${output.action} ${editedNames(output, locale).join(', ')}`;
  },
});

/** The names of what it changed, in the reader's language. */
export const editedNames = ({ names, namesEn }: Pick<Edited, 'names' | 'namesEn'>, locale: Locale) =>
  ofPair(names, namesEn, locale);

function effectsOf(output: Edited): MapEffect[] {
  const { action, refs } = output;
  switch (action) {
    case 'undo':
    case 'redo':
    case 'clear':
      return [{ do: action }];
    case 'remove':
      return [{ do: 'remove', refs }];
    case 'hide':
    case 'show':
      return [{ do: 'set-hidden', refs, hidden: action === 'hide' }];
    case 'rename':
      return refs.slice(0, 1).map((ref) => ({ do: 'rename', ref, name: output.name ?? ref }));
    case 'restyle':
      return [{ do: 'restyle', refs, color: output.color ?? 'blue' }];
    case 'heatmap_on':
      return [
        {
          do: 'heat',
          on: true,
          layer: {
            kind: 'heat',
            ref: 'heat',
            label: ownLabel((locale) => wordsOf(locale).tools.labels.heatmap),
            points: output.points ?? [],
          },
        },
      ];
    case 'heatmap_off':
      return [{ do: 'heat', on: false }];
    default:
      return action satisfies never;
  }
}

import { ownLabel } from '../../domain/label.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { MapEffect } from '../../map/state.ts';
import type { Edited } from './edited.ts';

export function effectsOf(output: Edited): MapEffect[] {
  const { action, also = [] } = output;
  const refs = [...output.refs, ...also];
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
      return [...output.refs.slice(0, 1), ...also].map((ref) => ({ do: 'rename', ref, name: output.name ?? ref }));
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

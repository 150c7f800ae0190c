import type { CSSProperties } from 'react';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { Check } from '../../ui/icons/check.ts';
import { Circle } from '../../ui/icons/circle.ts';
import type { Icon } from '../../ui/icons/icon.tsx';
import { MapPin } from '../../ui/icons/map-pin.ts';
import { Pentagon } from '../../ui/icons/pentagon.ts';
import { RectangleHorizontal } from '../../ui/icons/rectangle-horizontal.ts';
import { Spline } from '../../ui/icons/spline.ts';
import { Trash } from '../../ui/icons/trash.ts';
import { Undo2 } from '../../ui/icons/undo-2.ts';
import { X } from '../../ui/icons/x.ts';
import { useTooltip } from '../../ui/use-tooltip.ts';
import { DRAFT_KINDS, type DraftKind, isWhole, POINTS } from './draft.ts';
import { measureText } from './measure-text.ts';
import { previewOf } from './outline.tsx';
import type { Drafting } from './use-drafting.ts';

const ICONS: Record<DraftKind, Icon> = {
  polygon: Pentagon,
  rectangle: RectangleHorizontal,
  circle: Circle,
  line: Spline,
  point: MapPin,
};

/** Above the map while something is drawn: the tools, the size so far, what to do next, and the way out. */
export function DrawBar({ drafting, isEditable, onTool }: { drafting: Drafting; isEditable: boolean; onTool(): void }) {
  const { draft, isEditing, locale, problem, isSaving } = drafting;
  const words = wordsOf(locale).draw;
  const size = measureText(previewOf(drafting), locale);
  const hints: readonly string[] = words.hints[draft.kind];
  const hint = isEditing ? words.hints.edit : (hints[Math.min(draft.points.length, hints.length - 1)] ?? '');
  const isRemovable =
    isEditing &&
    drafting.chosen !== null &&
    drafting.chosen < draft.points.length &&
    (draft.kind === 'polygon' || draft.kind === 'line') &&
    draft.points.length > POINTS[draft.kind].least;
  return (
    <div
      className="wt-draw"
      role="toolbar"
      aria-label={words.tools}
      style={{ '--tools': DRAFT_KINDS.length } as CSSProperties}
    >
      <div className="wt-draw__row">
        {isEditing
          ? null
          : DRAFT_KINDS.map((kind) => {
              const Sign = ICONS[kind];
              return (
                <BarButton
                  key={kind}
                  label={words.kinds[kind]}
                  isPressed={draft.kind === kind}
                  onClick={() => {
                    drafting.begin(kind);
                    onTool();
                  }}
                >
                  <Sign size={18} aria-hidden="true" />
                </BarButton>
              );
            })}
        {isEditing && isRemovable ? (
          <button type="button" className="wt-draw__text" onClick={() => drafting.remove(drafting.chosen ?? 0)}>
            <Trash size={16} aria-hidden="true" />
            {words.removeCorner}
          </button>
        ) : null}
        <span className="wt-draw__space" />
        {drafting.canUndo ? (
          <BarButton
            label={isEditing ? wordsOf(locale).map.undo : words.removeLast}
            onClick={() => (isEditing ? drafting.step({ do: 'undo' }) : drafting.removeLast())}
          >
            <Undo2 size={18} aria-hidden="true" />
          </BarButton>
        ) : null}
        {isWhole(draft) ? (
          <button
            type="button"
            className="wt-draw__finish"
            disabled={isSaving || !isEditable}
            onClick={drafting.finish}
          >
            <Check size={16} aria-hidden="true" />
            {words.finish}
          </button>
        ) : null}
        <BarButton label={words.cancel} onClick={drafting.cancel}>
          <X size={18} aria-hidden="true" />
        </BarButton>
      </div>
      <p className="wt-draw__state">
        {problem || !isEditable ? (
          <span role={problem ? 'alert' : undefined}>{words[problem ?? 'waiting']}</span>
        ) : (
          <>
            {size.length > 0 ? <strong>{size.join(' · ')}</strong> : null}
            <span>{hint}</span>
          </>
        )}
      </p>
    </div>
  );
}

function BarButton(props: { label: string; isPressed?: boolean; onClick(): void; children: React.ReactNode }) {
  const { label, isPressed, onClick, children } = props;
  return (
    <button
      type="button"
      className="wt-draw__tool"
      aria-label={label}
      aria-pressed={isPressed}
      onClick={onClick}
      {...useTooltip(label)}
    >
      {children}
    </button>
  );
}

import type { ReactNode } from 'react';
import { nameIn } from '../../../lib/domain/name-for.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';
import { Dotted } from '../../ui/dotted.tsx';
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

interface Props {
  drafting: Drafting;
  edited: DrawnLayer | null;
  isEditable: boolean;
  /** The crosshair of the keyboard is shown. */
  isByKeys: boolean;
  /** A tool was chosen. */
  onTool(): void;
}

/** Above the map while something is drawn: the tools, the size so far, what to do next, and the way out. */
export function DrawBar({ drafting, edited, isEditable, isByKeys, onTool }: Props) {
  const { draft, isEditing, locale, hasFailed, isSaving } = drafting;
  const words = wordsOf(locale).draw;
  const size = measureText(previewOf(drafting), locale);
  const hints: readonly string[] = words.hints[draft.kind];
  const next = hints[Math.min(draft.points.length, hints.length - 1)] ?? '';
  const hint = isEditing ? words.hints.edit : isByKeys ? words.hints.keys : next;
  const isRemovable =
    isEditing &&
    drafting.chosen !== null &&
    drafting.chosen < draft.points.length &&
    (draft.kind === 'polygon' || draft.kind === 'line') &&
    draft.points.length > POINTS[draft.kind].least;
  return (
    <div className="wt-draw" role="toolbar" aria-label={words.tools}>
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
        {edited ? <strong className="wt-draw__name">{nameIn(edited.label, locale)}</strong> : null}
        <span className="wt-draw__space" />
        <BarButton label={words.cancel} onClick={drafting.cancel}>
          <X size={18} aria-hidden="true" />
        </BarButton>
      </div>
      <div className="wt-draw__row">
        <p className="wt-draw__state">
          {size.length > 0 ? (
            <strong>
              <Dotted facts={size} />
            </strong>
          ) : null}
          {hasFailed ? (
            <span role="alert">{words.failed}</span>
          ) : (
            <span>{isWhole(draft) && !isEditable ? words.waiting : hint}</span>
          )}
        </p>
        {isRemovable ? (
          <BarButton label={words.removeCorner} onClick={() => drafting.remove(drafting.chosen ?? 0)}>
            <Trash size={18} aria-hidden="true" />
          </BarButton>
        ) : null}
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
      </div>
    </div>
  );
}

function BarButton(props: { label: string; isPressed?: boolean; onClick(): void; children: ReactNode }) {
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

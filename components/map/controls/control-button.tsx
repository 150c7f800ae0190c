import type { ReactNode, Ref } from 'react';
import { useTooltip } from '../../ui/use-tooltip.ts';

interface ButtonProps {
  label: string;
  button?: Ref<HTMLButtonElement>;
  isExpanded?: boolean;
  /** Not on a phone. */
  isZoom?: boolean;
  onClick(): void;
  children: ReactNode;
}

export function ControlButton({ label, button, isExpanded, isZoom, onClick, children }: ButtonProps) {
  return (
    <button
      ref={button}
      type="button"
      aria-label={label}
      className={isZoom ? 'wt-controls__zoom' : undefined}
      aria-expanded={isExpanded}
      onClick={onClick}
      {...useTooltip(label)}
    >
      {children}
    </button>
  );
}

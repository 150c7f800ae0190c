import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { useTooltip } from './use-tooltip.ts';

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium transition-colors select-none disabled:opacity-45 disabled:pointer-events-none';

const LOOKS = {
  primary: 'bg-accent text-accent-text hover:bg-accent/88',
  plain: 'border border-border bg-surface text-text hover:bg-surface-2',
  ghost: 'text-text hover:bg-surface-2',
  danger: 'border border-danger/40 text-danger hover:bg-danger-soft',
} as const;

type ButtonLook = keyof typeof LOOKS;

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  ref?: Ref<HTMLButtonElement>;
}

/** A text button, 32 px high. */
export function Button({ look = 'plain', className = '', ...rest }: Props) {
  return <button type="button" className={`${BASE} h-8 px-3 text-sm ${LOOKS[look]} ${className}`} {...rest} />;
}

interface IconProps extends Props {
  /** The accessible name, also shown as a tooltip. */
  label: string;
  children: ReactNode;
  size?: 'small' | 'normal';
}

/** A square button with an icon. */
export function IconButton({ label, look = 'ghost', size = 'normal', className = '', ...rest }: IconProps) {
  const square = size === 'small' ? 'size-7' : 'size-8 phone:size-9';
  return (
    <button
      type="button"
      aria-label={label}
      {...useTooltip(label)}
      className={`${BASE} ${square} ${LOOKS[look]} ${className}`}
      {...rest}
    />
  );
}

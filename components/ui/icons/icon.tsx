import { createElement, type ReactElement, type SVGProps } from 'react';

type Shape = readonly [tag: 'path' | 'circle' | 'rect' | 'line', attributes: Readonly<Record<string, string>>];
type IconProps = Omit<SVGProps<SVGSVGElement>, 'children' | 'ref'> & { size?: number };
export type Icon = (props: IconProps) => ReactElement;

/** An icon of these shapes on a 24 × 24 grid, in the text colour. Hidden from screen readers: a label beside it says the same. */
export function iconOf(...shapes: readonly Shape[]): Icon {
  const drawn = shapes.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }));
  return (props) => <Drawing {...props}>{drawn}</Drawing>;
}

function Drawing({ size = 24, children, ...rest }: IconProps & { children: readonly ReactElement[] }) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...rest}
    >
      {children}
    </svg>
  );
}

import { iconOf } from './icon.tsx';

const dot = (cx: string, cy: string) => ['circle', { cx, cy, r: '1' }] as const;

export const GripVertical = iconOf(...['9', '15'].flatMap((cx) => ['5', '12', '19'].map((cy) => dot(cx, cy))));

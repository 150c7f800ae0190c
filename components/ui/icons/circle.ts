import { iconOf } from './icon.tsx';

export const Circle = iconOf(['circle', { cx: '12', cy: '12', r: '10' }]);

import { iconOf } from './icon.tsx';

export const RectangleHorizontal = iconOf(['rect', { width: '20', height: '12', x: '2', y: '6', rx: '2' }]);

import { iconOf } from './icon.tsx';

export const Square = iconOf(['rect', { width: '18', height: '18', x: '3', y: '3', rx: '2' }]);

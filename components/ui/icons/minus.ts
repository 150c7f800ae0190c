import { iconOf } from './icon.tsx';

export const Minus = iconOf(['path', { d: 'M5 12h14' }]);

import { iconOf } from './icon.tsx';

export const ChevronRight = iconOf(['path', { d: 'm9 18 6-6-6-6' }]);

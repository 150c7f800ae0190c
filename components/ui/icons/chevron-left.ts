import { iconOf } from './icon.tsx';

export const ChevronLeft = iconOf(['path', { d: 'm15 18-6-6 6-6' }]);

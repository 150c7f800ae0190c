import { iconOf } from './icon.tsx';

export const ArrowDown = iconOf(['path', { d: 'M12 5v14' }], ['path', { d: 'm19 12-7 7-7-7' }]);

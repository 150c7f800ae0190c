import { iconOf } from './icon.tsx';

export const Check = iconOf(['path', { d: 'M20 6 9 17l-5-5' }]);

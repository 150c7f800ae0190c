import { iconOf } from './icon.tsx';

export const Plus = iconOf(['path', { d: 'M5 12h14' }], ['path', { d: 'M12 5v14' }]);

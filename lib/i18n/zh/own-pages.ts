import { access } from './access.ts';
import { admin } from './admin.ts';
import { privacy } from './privacy.ts';

export const zh = { access, admin, privacy };

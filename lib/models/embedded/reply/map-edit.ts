import { WORDS } from '../data/answers.ts';
import type { Reply } from './reply.ts';

export const replyMapEdit: Reply<'map_edit'> = ({ action }, { locale }) => WORDS[locale].edits[action];

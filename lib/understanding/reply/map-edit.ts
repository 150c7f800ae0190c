import { answersIn } from '../../i18n/answers.ts';
import type { Reply } from './reply.ts';

export const replyMapEdit: Reply<'map_edit'> = ({ action }, { locale }) => answersIn(locale).demo.edits[action];

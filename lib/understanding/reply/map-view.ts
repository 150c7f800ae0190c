import { answersIn } from '../../i18n/answers.ts';
import { placeName } from './plain.ts';
import type { Reply } from './reply.ts';

export const replyMapView: Reply<'map_view'> = ({ action, name, nameEn }, { locale }) =>
  answersIn(locale).demo.views(action, name === undefined ? '' : placeName({ name, nameEn }, locale));

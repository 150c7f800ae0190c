import { errors } from './errors.ts';
import { format } from './format.ts';
import { language } from './language.ts';
import { page } from './page.ts';

/** What the page needs to be drawn at all. */
export const zh = { language, page, errors, format };

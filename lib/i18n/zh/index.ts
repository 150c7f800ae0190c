import { errors } from './errors.ts';
import { format } from './format.ts';
import { language } from './language.ts';
import { page } from './page.ts';
import { plainErrors } from './plain-errors.ts';

/** The minimum the page needs in order to render. */
export const zh = { language, page, errors, plainErrors, format };

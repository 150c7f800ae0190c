import { describeField } from './describe-field.ts';
import type { Problem } from './json-schema.ts';
import { shortForm } from './short-form.ts';

/** What is wrong with the arguments and what to write instead, in one line. */
export function refusalLine(tool: string, problems: readonly Problem[]): string {
  const told = problems.slice(0, 3).map(toldProblem).join('; ');
  return `${tool} was not called: ${told}`.replace(/\s+/g, ' ').slice(0, 600);
}

function toldProblem({ path, given, schema, wants = describeField(schema), isUnknown }: Problem): string {
  const name = path === '' ? 'the arguments' : `"${path}"`;
  if (/^(?:refs|of)(?:\.\d+)?$/.test(path) || (path === 'ref' && schema.type === 'string'))
    return `${name} ${given === undefined || given === null ? 'is missing' : `was ${shortForm(given)}`}, write a ref of this conversation such as "p3"; locate and search_places give refs`;
  const unit = path.endsWith('_m') ? ', in metres' : '';
  if (isUnknown) return `${name} is no field of it (have ${wants})`;
  return given === undefined || given === null
    ? `${name} is missing, write ${wants}${unit}`
    : `${name} was ${shortForm(given)}, write ${wants}${unit}`;
}

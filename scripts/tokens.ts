// `npm run tokens`: how many of Qwen's tokens the instructions and the tools take, which every request carries.
import { requestSize } from '../tests/mock-dashscope/request-size.ts';

const { instructions, tools, total } = requestSize();
const row = (name: string, tokens: number) => console.log(`${name.padEnd(16)}${String(tokens).padStart(6)}`);
row('instructions', instructions);
for (const [name, tokens] of Object.entries(tools)) row(name, tokens);
row('together', total);

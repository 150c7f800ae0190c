/** One instruction of a Dockerfile, on one line. */
export interface Instruction {
  /** In capitals. */
  name: string;
  /** Flags such as --from=build, without the dashes. */
  flags: Record<string, string>;
  text: string;
}

/** The instructions of a Dockerfile, in order, without comments. */
export function instructionsOf(dockerfile: string): Instruction[] {
  const whole = dockerfile.replace(/^\s*#.*\n/gm, '').replace(/\\\n\s*/g, ' ');
  return whole
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', rest = ''] = /^\s*(\S+)\s+(.*)$/.exec(line) ?? [];
      const flags = Object.fromEntries(
        [...rest.matchAll(/(?<=^|\s)--([\w-]+)=(\S+)(?=\s)/g)].map(([, key, to]) => [key, to]),
      );
      return { name: name.toUpperCase(), flags, text: rest.replace(/^(?:--[\w-]+=\S+\s+)+/, '') };
    });
}

/** The stages, each from its FROM on; what comes before the first one is left out. */
export function stagesOf(instructions: Instruction[]): Instruction[][] {
  const stages: Instruction[][] = [];
  for (const one of instructions) {
    if (one.name === 'FROM') stages.push([]);
    stages.at(-1)?.push(one);
  }
  return stages;
}

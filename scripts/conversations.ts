import { judged, readStrangers, STRANGERS } from '../tests/fixtures/conversations/judge.ts';

// Has the conversations of tests/fixtures/conversations with the embedded model, offline, and prints which of them are
// answered right, and for each of the others the first answer that is not. --all prints every wrong answer of them.
const isAll = process.argv.includes('--all');

for (const file of STRANGERS) await have(file);

async function have(file: (typeof STRANGERS)[number]) {
  const right = { zh: 0, en: 0 };
  const count = { zh: 0, en: 0 };
  let wrongTurns = 0;
  let turnCount = 0;

  for (const conversation of readStrangers(file)) {
    const { title, locale } = conversation;
    const turns = await judged(conversation);
    const wrong = turns.filter((turn) => turn.wrong !== null);
    count[locale]++;
    turnCount += turns.length;
    wrongTurns += wrong.length;
    if (wrong.length === 0) right[locale]++;
    console.log(`${wrong.length === 0 ? 'right' : 'WRONG'} ${title}`);
    for (const turn of isAll ? wrong : wrong.slice(0, 1)) {
      const { tools, alt = [], args = {} } = turn.want;
      const wanted = [tools, ...alt].map((names) => names.join('+') || 'words').join(' or ');
      console.log(`      ${turns.indexOf(turn) + 1}. ${turn.say}`);
      console.log(`         ${turn.wrong}; wanted ${wanted} ${JSON.stringify(args)}`);
      for (const { name, input } of turn.calls) console.log(`         ${name} ${JSON.stringify(input)}`);
      console.log(`         “${turn.answer.replace(/\s+/g, ' ').slice(0, 200)}”`);
    }
  }
  const share = (some: number, all: number) => `${some} of ${all}`;
  console.log(`\n${file}: zh ${share(right.zh, count.zh)}, en ${share(right.en, count.en)}`);
  console.log(
    `right: ${share(right.zh + right.en, count.zh + count.en)} conversations, ${share(turnCount - wrongTurns, turnCount)} answers`,
  );
}

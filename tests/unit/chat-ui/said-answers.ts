import fc from 'fast-check';

/** Markdown and the text a reader sees of it. */
export interface Said {
  source: string;
  seen: string;
}

const plain = (text: string): Said => ({ source: text, seen: text });

/** Text that looks like marks, but is not. */
const WORDS = String.raw`
  西湖的荷花开了 § Take the metro § 今天 26 度 § 气温 12~19℃ § 8:30~11:00 § 4~6 人 § ~2 km § -3~5℃ § 10~~12 月 § 6*7*8
  2*a + 5*b § 2**8 与 3**4 § 4人*3天 § (a+b)*(c-d)*2 § user_id_list § __main__ § a<b 且 c>d § 5 < 6 > 3 § <br>
  <b>粗</b> § <!-- 注 --> § <details> § AT&T § R&D; § C:\temp\new § $5 起 § $x_1*y_2*z$ § \(a_1 * b_1\)
  \[\frac{1}{2}\] § :smile: § 👨‍👩‍👧 一家 § #4 出口 § [待定] § [^无] § （括号） § “引号” § 姓名：____ § 139****5678
  停车 15 元* § {{name}} § ::note § 100% § 1/2 § a|b § ^上^ § ==亮== § 「店」 § café § ３～５ § 1.5 § x^2 § !重要
`
  .split(/[§\n]/)
  .map((word) => word.trim())
  .filter((word) => word !== '');

/** Marks around text. */
const inline: fc.Arbitrary<Said> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS).map(plain) },
  fc
    .constantFrom<[string, string]>(
      ['**重点**', '重点'],
      ['**注意：**', '注意：'],
      ['**12~19℃**', '12~19℃'],
      ['*斜体*', '斜体'],
      ['***都要***', '都要'],
      ['~~作废~~', '作废'],
      ['~~3~5 人~~', '3~5 人'],
      ['`let a = b*c*d`', 'let a = b*c*d'],
      ['``a`b``', 'a`b'],
      ['[官网](https://a.example/q_w_e "标题")', '官网'],
      ['[a [b] c](https://b.example)', 'a [b] c'],
      ['**[店](https://c.example)**', '店'],
      ['[邮箱](mailto:a@b.example)', '邮箱 (mailto:a@b.example)'],
      ['[主页](/index)', '主页 (/index)'],
      ['![图](https://d.example/e.png)', '图 (https://d.example/e.png)'],
      ['<https://f.example/g>', 'https://f.example/g'],
      ['https://h.example/i_j_k', 'https://h.example/i_j_k'],
      ['**https://l.example/m**', 'https://l.example/m'],
      ['（https://n.example）', '（https://n.example）'],
      ['www.o.example/p', 'www.o.example/p'],
      ['q@r.example', 'q@r.example'],
      ['&lt;tag&gt;', '<tag>'],
      ['5&nbsp;km', '5\u00a0km'],
      ['\\*不斜\\*', '*不斜*'],
      ['1\\. 点', '1. 点'],
      ['[参见][s]', '参见'],
      ['正文[^n]', '正文n'],
    )
    .map(([source, seen]) => ({ source, seen })),
);

const line: fc.Arbitrary<Said> = fc
  .tuple(
    fc.constantFrom('说', 'See', '（一）', '地点：'),
    fc.array(fc.tuple(fc.constantFrom('，', ' ', '。', '、', '；', ' 和 '), inline), { maxLength: 6 }),
  )
  .map(([first, rest]) => ({
    source: first + rest.map(([between, { source }]) => between + source).join(''),
    seen: first + rest.map(([between, { seen }]) => between + seen).join(''),
  }));

const lines = fc.array(line, { minLength: 1, maxLength: 4 });
/** A table's cell ends at a bar. */
const cell = line.filter(({ source }) => !source.includes('|'));
const joined = (
  items: readonly Said[],
  source: (item: Said, at: number) => string,
  seen = (item: Said, _at: number) => item.seen,
): Said => ({
  source: items.map(source).join('\n'),
  seen: items.map(seen).join('\n'),
});

const block: fc.Arbitrary<Said> = fc.oneof(
  { weight: 3, arbitrary: lines.map((items) => joined(items, ({ source }) => source)) },
  line.map(({ source, seen }) => ({ source: `## ${source}`, seen })),
  lines.map((items) => joined(items, ({ source }) => `- ${source}`)),
  lines.map((items) => joined(items, ({ source }, at) => `- [${at % 2 ? 'x' : ' '}] ${source}`)),
  lines.map((items) => joined(items, ({ source }) => `> ${source}`)),
  fc.tuple(lines, fc.constantFrom(2, 9, 57, 998, 1957, 31_000)).map(([items, first]) =>
    joined(
      items,
      ({ source }, at) => `${first + 2 * at}. ${source}`,
      ({ seen }, at) => `${first + 2 * at}. ${seen}`,
    ),
  ),
  fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 }).map((rows) => ({
    source: [
      '| 甲 | 乙 |',
      '| - | :-: |',
      ...rows.map((row) => `| ${row.map(({ source }) => source).join(' | ')} |`),
    ].join('\n'),
    seen: `甲乙${rows
      .flat()
      .map(({ seen }) => seen)
      .join('')}`,
  })),
  lines
    .map((items) => joined(items, ({ source }) => source))
    .map(({ source }) => ({
      source: `~~~~text 说明\n${source}\n~~~~`,
      seen: `text 说明${source}`,
    })),
  fc.constantFrom<Said>(
    { source: '标题\n---', seen: '标题' },
    { source: '***', seen: '' },
    { source: '[没有人用]: https://t.example "题"', seen: '[没有人用]: https://t.example "题"' },
    { source: '[提示]: 带伞', seen: '[提示]: 带伞' },
    { source: '```mermaid\ngraph TD\n  A-->B\n```', seen: 'mermaid graph TD A-->B' },
    { source: '$$\n\\{a_1*b_1*c\\} \\\\\n$$', seen: '$$\\{a_1*b_1*c\\}\\\\$$' },
    { source: '<div align="center">\n**中**\n</div>', seen: '<div align="center">中</div>' },
    { source: '[^多]: 没有人指向的注', seen: '多 没有人指向的注' },
  ),
);

/** Answers made of blocks, each of which knows what a reader sees of it. */
export const answers: fc.Arbitrary<Said> = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => ({
  source: [...blocks.map(({ source }) => source), '见[文][s]', '[^n]: 注释', '[s]: https://u.example'].join('\n\n'),
  seen: [...blocks.map(({ seen }) => seen), '见文', 'n 注释'].join(''),
}));

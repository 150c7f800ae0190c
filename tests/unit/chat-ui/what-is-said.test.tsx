// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { markdownAsWritten } from './formulas-as-written.ts';
import { visibleText } from './visible-text.ts';

const Markdown = await markdownAsWritten();

afterEach(cleanup);

const shown = (text: string) => render(<Markdown text={text} isGrowing={false} />).container;
const seen = (text: string) => visibleText(shown(text)).replace(/\s+/g, ' ').trim();

describe('text that only looks like marks', () => {
  it.each([
    '白天 6~11℃，夜里 -4~0℃。',
    '开放 8:30~17:00，周五 9:00~21:00',
    '10~12 号线，约 ~3 km，～5 分钟',
    '7~~9 月、11~~12 月',
    '5*6*7 = 210',
    '2*x + 3*y = 5*z',
    '2**10 = 1024，3**4 = 81',
    'a**n + b**n',
    '(长+宽)*(高-1)*2',
    '2人*3晚*400元',
    '门票 40 元*，讲解 20 元*。',
    '电话 139****8888',
    '姓名：____，日期：____。',
    'max_speed_kmh、get_weather',
    '用 __init__ 和 __main__.py',
    '#7 站台',
    '-6℃ 起',
    '+86 10 1234',
    '1958. 建成',
    '007. 邦德',
    '若 a<b 且 b>c',
    '<br>、<div class="x">、<!-- 注 -->、</p>',
    'C:\\new\\table',
    '[^9] 没有这条脚注',
    '$x_1*y_2*z$ 与 \\(a\\_b\\)、\\[c_1 * d\\]',
    '$$\\frac{a}{b} \\\\ \\{c\\}$$',
    '$15 起，$20 止',
    '$v_1*2 = \\frac{路程，公里*2}{时间}$',
    ':smile: :::note',
    '^上标^ ==高亮== ++加++',
    '>20 分钟',
    '{{name}} <https://',
  ])('%s is shown as it is written', (text) => {
    const container = shown(text);
    expect(visibleText(container).replace(/\s+/g, ' ').trim()).toBe(text);
    expect(container.querySelector('em, strong, del, h1, h2, ol, ul, blockquote')).toBeNull();
  });

  it.each([
    ['~~旧址（已搬）。~~新址', 'del', '旧址（已搬）。'],
    ['原价~~88~~元', 'del', '88'],
    ['约**3**km', 'strong', '3'],
    ['他说**“好”**，走了', 'strong', '“好”'],
    ['**北京**、**上海**、**广州**。', 'strong', '北京'],
    ['这是*重点*内容', 'em', '重点'],
    ['***都要***，好', 'strong', '都要'],
    ['__两个 词__。', 'strong', '两个 词'],
    ['**`__init__`**。', 'strong', '__init__'],
    ['$5 起，C:\\temp，**重点**，$8 止', 'strong', '重点'],
    ['$5 起，C:\\temp，**重点**，$x', 'strong', '重点'],
  ])('%s is still marked', (text, tag, inside) => {
    const container = shown(text);
    expect(container.querySelector(tag)?.textContent).toBe(inside);
    expect(container.textContent).not.toMatch(/\*|~/);
  });

  it.each(['$$\n：', '$$\n', '$$\na\n。b$$'])('an opened formula that breaks off after a line is text: %j', (text) => {
    expect(seen(text)).toBe(text.replace(/\s+/g, ' ').trim());
  });

  it('a sign of comparison in a list is no quotation', () => {
    const container = shown('- > 5 km：打车\n- >= 3 人\n- > 引文');
    expect(visibleText(container)).toMatch(/> 5 km：打车\s+>= 3 人/);
    expect(container.querySelectorAll('blockquote')).toHaveLength(1);
  });

  it('a character reference is the character', () => {
    expect(seen('5 &lt; 6 &amp; 7&nbsp;km')).toBe('5 < 6 & 7 km');
  });
});

describe('what Markdown would drop', () => {
  it.each([
    ['a definition that nothing refers to', '[x9]: https://a.example/k "题"', '[x9]: https://a.example/k "题"'],
    ['a word in brackets before a colon', '[提示]: 请带伞', '[提示]: 请带伞'],
    [
      'the second definition of a name',
      '[去][d]\n\n[d]: https://a.example\n[d]: https://b.example',
      '去 [d]: https://b.example',
    ],
    ['a reference to what is no web address', '见 [附录][f] 和 [f]\n\n[f]: 附录二', '见 [附录][f] 和 [f] [f]: 附录二'],
    ['a note that nothing refers to', '[^k]: 没有人引用', 'k 没有人引用'],
    ['cells beyond the head', '| 甲 | 乙 |\n|-|-|\n| 1 | 2 | 3 | 4 |', '甲乙1234'],
    ['the address of a picture', '![西湖](https://a.example/x.jpg "春")', '西湖 (https://a.example/x.jpg "春")'],
    ['a picture in a link', '[![标](https://a.example/i.png)](https://b.example)', '标 (https://a.example/i.png)'],
    ['an address that is no link', '[信](mailto:q@a.example) [页](/x)', '信 (mailto:q@a.example) 页 (/x)'],
    ['a link without words', '[](https://a.example/y)', 'https://a.example/y'],
    ['what stands behind a fence', '```json title=a\n{}\n```', 'json title=a{}'],
    ['numbers of a list with gaps', '2. 二\n5. 五\n6. 六\n9. 九', '2. 二 5. 五 6. 六 9. 九'],
    ['years at the start of lines', '1921. 建\n1958. 扩', '1921. 建 1958. 扩'],
    ['code that is indented', '    a*b*c <x>', 'a*b*c <x>'],
    ['a diagram', '```mermaid\ngraph LR; A-->B\n```', 'mermaidgraph LR; A-->B'],
    ['tags around Markdown', '<center>\n**中**\n</center>', '<center> 中 </center>'],
    ['the text over a line of dashes', '小结\n---\n完', '小结 完'],
  ])('%s is shown', (_, text, all) => {
    expect(seen(text)).toBe(all);
  });

  it('a definition that is followed stands in its link, title and all', () => {
    const container = shown('见[文档][n]。\n\n[n]: https://a.example/d "手册"');
    expect(visibleText(container).trim()).toBe('见文档。');
    expect(container.querySelector('a')?.title).toBe('手册 · a.example');
  });

  it('a rule of many dashes stays a rule', () => {
    expect(shown(`上\n\n${'- '.repeat(30)}\n\n下`).querySelectorAll('hr')).toHaveLength(1);
  });
});

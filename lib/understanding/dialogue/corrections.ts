/** 不是颐和园，是香山; 不要咖啡，要奶茶. The second half is what is meant. */
const INSTEAD_ZH =
  /^(?:啊|哦|哎|诶|呃)?[,，\s]*(?:我)?(?:不是|不要|不去|别去|不找|不看|没)(?:说|指|问|去|找|要|看)?[^,，。;；]{1,14}?[,，。;；\s]*(?:而?是|我?(?:要|想)?(?:说|指|问|去|找|看)的?是|我(?:想|要)?(?:问|查|看|找|说)的?|我?(?:想)?要|换成|改成|我?去)(.{1,40})$/;
/** 不要瑞幸，换星巴克; 星巴克就算了，来瑞幸吧. */
const SWAP_ZH =
  /^(?:那?我?们?)?(?:(?:不要|不想(?:要|去|喝|吃|看)|别(?:找|去|要)|不找)[^,，。;；]{1,14}|[^,，。;；不别]{1,10}(?:就)?(?:不要|不去|算|不行|不吃|不喝|不看)(?:了|啦)?)[,，。;；\s]+(?:给我|帮我|我们?)?(?:还是|想|要)?(?:换|改|来|找|去|要|看|吃|喝)(?:成|个|家|点|一下|看)*(.{1,40})$/;
/** 不对，我说的是望京; 错了，应该是明天. */
const WRONG_ZH =
  /^(?:(?:啊|哦|呃|哎)?(?:输入法|手滑|刚才|刚刚|我)?(?:不是(?:的|这个|这里|那个)?|不对不对|不对|不不|不|错了|错啦|搞错了?|弄错了?|说错了?|打错了?|写错了?|看错了?|抱歉|对不起|不好意思|等等|等一下)[,，。.!！\s~:：]+)+(?:应该是|而?是|换成|改成)?(?:我?(?:其实)?(?:要|想)?(?:说|指|问|去|找|要|看|查)的?(?:其实)?是)?(.+)$/;
/** 我说的是后天; 更正：苏州. */
const MEANT_ZH =
  /^(?:我(?:其实|本来|刚才)?(?:要|想)?(?:说|指|问|去|找|要|看|查)的(?:其实|应该)?是|我是(?:说|指|问|要)|应该是|更正(?:一下)?[,，:：\s]*|纠正(?:一下)?[,，:：\s]*)(.+)$/;
const WRONG_EN =
  /^(?:(?:no|nope|nah|sorry|oops|whoops|wait|my bad|my mistake|hmm|hold on|not that(?: one)?|wrong(?: one| place| city)?|that's (?:wrong|not right|not it|not what i (?:meant|asked))|actually|correction|scratch that|pardon)[\s,.!:;–—-]+)+(.+)$/i;
const MEANT_EN =
  /^(?:(?:but )?(?:i|we) (?:actually |really |just )?(?:mean|meant|was (?:asking|talking) about|(?:was|am) looking for|wanted|want|said)(?: to (?:say|type|ask about|know about|go))?|make (?:that|it)(?! (?:a (?:bit|little|lot) |much )?(?:big|small|larg|wid|narrow|short|long|clos|far|less|more|visible|red|orange|yellow|green|teal|blue|purple|pink|gr[ae]y|black|white))|it(?:'s| is| should be| was)|that(?:'s| should be| should have been)|should be|should have been|change (?:that|it) to|rather)\s+(.+)$/i;
const NOT_BUT_EN = /^not (?:the )?[^,]{2,30}?(?:,? but|,|;| -)\s+(?:the |it's |i mean(?:t)? )?(.{2,40})$/i;
/** "No Starbucks, let's try Pret", "forget Rome, give me Naples". */
const SWAP_EN =
  /^(?:no|not|forget|skip|never mind|instead of|rather than) (?:the )?[^,]{2,30}?(?:, ?| )(?:actually,? |but |just |rather )*(?:try|give me|let'?s (?:try|do|go to|have)|make it|i'd prefer|show me) (.{2,40})$/i;
const BUT_NOT_EN = /^([^,]{2,30}), not (?:the )?.{2,30}$/i;
/** What is said round a correction. */
const ROUND =
  /^(?:(?:lol|haha+|ha|oh|ah|um+|ugh|argh|hm+|ok(?:ay)?|嗯|哈哈+|啊这|咦)[\s,.!~，。！]+)+(?=\S{2})|[\s,.!，。！…]+(?:my bad|my mistake|sorry|oops|lol|haha+|(?:i )?(?:typed|got|said) (?:it|that) wrong|silly me|please|pls|抱歉|不好意思|哈哈+|我?(?:打|说|写|搞|弄|记)错了)[\s.!。！]*$/giu;

/** What follows a "no" that corrects nothing. */
const CONTENT =
  /^(?:thanks?|thank you|it'?s (?:fine|ok|okay|good)|that'?s (?:all|it|fine|ok)|never ?mind|forget it|problem|worries|need|i'?m (?:good|fine|done)|谢谢|谢了|没事|算了|不用|没关系|可以了|行了|好的|wrong )/i;

/**
 * A message that corrects the last request — 「不是颐和园，是香山」, "no, I meant Kyoto" — as the question that was meant;
 * null when it is none. `isOnlyName`: nothing but "no" and a name is said.
 */
export function corrected(message: string, isOnlyName = false): string | null {
  const text = message
    .trim()
    .replace(ROUND, '')
    .replace(/[。.!！]+$/, '');
  if (text.length > 80) return null;
  const zh = INSTEAD_ZH.exec(text) ?? SWAP_ZH.exec(text) ?? WRONG_ZH.exec(text) ?? MEANT_ZH.exec(text);
  if (zh?.[1]) return asked(zh[1], (rest) => `${rest}呢`);
  const wrong = WRONG_EN.exec(text);
  const isFirm =
    wrong !== null &&
    (isOnlyName || /^\S+[,.!:;–—-]/.test(text) || !/^no\s/i.test(text) || MEANT_EN.test(wrong[1] ?? ''));
  const rest = isFirm ? (wrong[1] ?? '') : text;
  const meant =
    MEANT_EN.exec(rest)?.[1] ?? NOT_BUT_EN.exec(rest)?.[1] ?? SWAP_EN.exec(rest)?.[1] ?? BUT_NOT_EN.exec(rest)?.[1];
  if (!isFirm && (!meant || /^(?:i|we) (?:want|wanted|(?:was|am) looking)/i.test(text))) return null;
  return asked(meant ?? rest, (said) =>
    /^(?:what|how) about|^(?:and|by|from|to) /i.test(said) ? said : `what about ${said}`,
  );
}

function asked(rest: string, question: (rest: string) => string): string | null {
  const said = rest
    .trim()
    .replace(/^(?:去的?|找的?)?是(?=\S)/, '')
    // 有园林的那个苏州
    .replace(/^[有产靠临在出][^,，]{1,8}的那(?:个|座|边)的?(?=\p{Script=Han}{2,6}$)/u, '')
    .replace(/[啦哈呀吧呢]+$/, '');
  return said.length < 2 || CONTENT.test(said) ? null : question(said);
}

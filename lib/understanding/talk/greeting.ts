const BEFORE =
  /^(?:(?:hello|hi|hey|hiya|howdy|g['’]?day|good (?:morning|afternoon|evening|day)(?! for\b| to\b)|greetings|excuse me|sorry|um+|uh+|well|yo|oi|crikey|blimey|gosh|wow|golly|goodness(?: me)?|my goodness|oh (?:dear|my|wow|great)|heavens|brr+|hmm+)(?: there| all| mate| again| po)?\b|(?:你好|您好|嗨|哈喽|哈啰|早上好|上午好|下午好|晚上好|早安|大家好|不好意思|打扰(?:一?下)?|劳驾)[呀啊哈了吗]{0,2}|(?:麻烦|劳烦|我?想|请教|烦请|求助)?(?:问|问问|咨询|打听)(?:一?下)?(?:[,，:：]|(?=\p{Script=Han}{4})))[\s,.!，。！~～:：、]{0,3}(?=\S{2}|i )/iu;

/** The message without a greeting before what it asks: "Good morning! Will we need coats in Lisbon?" null where it has none, or says nothing else. */
export function withoutGreeting(message: string): string | null {
  const rest = message.trim().replace(BEFORE, '');
  return rest !== message.trim() && /\p{L}\S* \S*\p{L}|\p{Script=Han}{4}/u.test(rest) ? rest : null;
}

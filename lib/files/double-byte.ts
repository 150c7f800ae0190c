import { meanScore } from './mean-score.ts';

/**
 * Frequent characters of names, addresses and headers, by script; they decide between encodings that are all possible.
 */
const SIMPLIFIED =
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代产入先山五太水万市路街区县镇村号楼店厦城广场园酒餐馆茶咖啡银行医院药超商站桥河湖江南京港湾名称类别地址电话经度纬度坐标型火锅面饭烧烤鲜吃菜川湘粤鲁苏浙沪津渝黑吉辽蒙晋冀豫鄂赣闽皖琼桂贵云藏陕甘青宁岛峡谷峰岭洞泉瀑寺庙塔宫殿陵墓祠堂古庄阁亭轩苑林花草木石玉金铜龙凤虎鹤鹿王李张刘陈杨赵黄周吴徐孙胡朱何郭罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁于董余叶程博物馆育体健身影剧住宅宾旅游景点停加油充厕所洗衣美容理发书服装鞋包乐器材料科技软件网络传媒教培训幼儿托办事处政务派出所邮局快递码头机铁轻轨公交';

const TRADITIONAL =
  '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代產入先山五太水萬市路街區縣鎮村里號樓店廈城廣場園酒餐館茶咖啡銀行醫院藥超商站橋河湖江南京港灣臺台灣車高雄名稱類別地址電話經度緯度座標型火鍋麵飯燒烤鮮吃菜川環島峽谷峰嶺洞泉瀑寺廟塔宮殿陵墓祠堂古莊閣亭軒苑林花草木石玉金銅龍鳳虎鶴鹿王李張劉陳楊趙黃周吳徐孫胡朱何郭羅鄭梁謝宋唐許鄧馮韓曹曾彭蕭蔡潘袁董余葉程博物育體健身影劇住宅賓旅遊景點停加油充廁所洗衣容理髮書服裝鞋包樂器材料科技軟件網絡教育幼兒辦事處派出郵局快遞碼頭機鐵輕軌巴夜士誠品旺角尖沙咀灣仔九龍';

const JAPANESE =
  '日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木車食万毎白天母火右読友左休父南駅市区町村県都府道丁目番地店館神社寺公園病院銀京阪横浜古屋福岡札幌新宿渋谷池袋品橋島田井原野口海空港茶喫湯温泉城宮通称種類住所緯度経座標備考郵便局金閣清浅草伏見稲荷社城大阪京都奈良神戸港鎌倉箱根富士登別函館仙台熊鹿児沖縄広崎長松岩岡静浦和千葉埼玉群栃茨茂木県';

const KOREAN =
  '의이다는에가을로하고은지사기서한시인어대자리스아나도구부정장동역산주원제수전일과해상성신중공연경관안국회소조내용행보계화선명학여문세식천남북강마미라오방유년외교군읍면호길번층점집터카페당텔병약박물체울광름름류주위도경전화종분목롯데월드타워명동복궁항운해수욕박설악제한라성당숙궁릉탑사찰암폭포계곡섬봉고개역터널빌딩아파트백화편점빵집술노래방찜질';

interface Script {
  encoding: string;
  frequent: Set<string>;
  /** In addition to the frequent ones: the standard's first level, and other usual characters. */
  isUsual(char: string): boolean;
}

/** The characters between two double bytes of an encoding, by rows. */
function rowsOf(encoding: string, firstLead: number, lastLead: number, trails: [number, number][]): Set<string> {
  const decoder = new TextDecoder(encoding);
  const chars = new Set<string>();
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail++) chars.add(decoder.decode(Uint8Array.of(lead, trail)));
    }
  }
  return chars;
}

const KANA = /[ぁ-ゖァ-ヺー]/;

const script = (encoding: string, frequent: string, usual: Set<string>, more?: RegExp): Script => ({
  encoding,
  frequent: new Set(frequent),
  isUsual: (char) => usual.has(char) || (more?.test(char) ?? false),
});

/** The double-byte encodings, with levels as defined by the standards. */
export const DOUBLE_BYTE: readonly Script[] = [
  script('gb18030', SIMPLIFIED, rowsOf('gb18030', 0xb0, 0xd7, [[0xa1, 0xfe]])),
  script(
    'big5',
    TRADITIONAL,
    rowsOf('big5', 0xa4, 0xc6, [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ]),
  ),
  script(
    'shift_jis',
    JAPANESE,
    rowsOf('shift_jis', 0x88, 0x97, [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ]),
    KANA,
  ),
  script('euc-jp', JAPANESE, rowsOf('euc-jp', 0xb0, 0xcf, [[0xa1, 0xfe]]), KANA),
  script('euc-kr', KOREAN, rowsOf('euc-kr', 0xb0, 0xc8, [[0xa1, 0xfe]])),
];

/** How much a decoded text looks like the script: the mean over its non-ASCII characters, at most 1. */
export function doubleByteScore({ frequent, isUsual }: Script, text: string): number {
  return meanScore(text, (char, before, after) => {
    if (KANA.test(char) && isUsual(char)) return 1;
    if (/[、。，：；！？（）《》「」『』“”‘’・·０-９Ａ-Ｚａ-ｚ℃—…～　]/.test(char)) return 0.5;
    if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(char)) return -0.5;
    // A Latin word with a Chinese character inside is a misread Latin word.
    const inWord = /[a-z]/.test(before) && /[a-z]/.test(after) ? 0.6 : 0;
    return (frequent.has(char) ? 1 : isUsual(char) ? 0.4 : -0.1) - inWord;
  });
}

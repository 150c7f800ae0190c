import { stemOf } from '../../lib/gazetteer/normalize.mjs';

/** Short forms in daily use that no rule produces. */
const SHORT = {
  巴音郭楞蒙古自治州: ['巴州'],
  博尔塔拉蒙古自治州: ['博州'],
  克孜勒苏柯尔克孜自治州: ['克州'],
  伊犁哈萨克自治州: ['伊犁州'],
  阿坝藏族羌族自治州: ['阿坝州'],
  锡林郭勒盟: ['锡盟'],
  阿拉善盟: ['阿盟'],
  大兴安岭地区: ['大兴安岭'],
  湘西土家族苗族自治州: ['湘西', '湘西州'],
  莫力达瓦达斡尔族自治旗: ['莫旗'],
  鄂温克族自治旗: ['鄂温克旗'],
  科尔沁右翼前旗: ['科右前旗'],
  科尔沁右翼中旗: ['科右中旗'],
  科尔沁左翼中旗: ['科左中旗'],
  科尔沁左翼后旗: ['科左后旗'],
  察哈尔右翼前旗: ['察右前旗'],
  察哈尔右翼中旗: ['察右中旗'],
  察哈尔右翼后旗: ['察右后旗'],
  新巴尔虎左旗: ['新左旗'],
  新巴尔虎右旗: ['新右旗'],
  东乌珠穆沁旗: ['东乌旗'],
  西乌珠穆沁旗: ['西乌旗'],
  苏尼特左旗: ['东苏旗'],
  苏尼特右旗: ['西苏旗'],
  乌兰察布市: ['乌盟', '乌兰察布盟'],
  巴彦淖尔市: ['巴盟', '巴彦淖尔盟'],
  鄂尔多斯市: ['伊克昭盟', '伊盟'],
  呼伦贝尔市: ['呼盟', '呼伦贝尔盟'],
  通辽市: ['哲里木盟', '哲盟'],
  赤峰市: ['昭乌达盟', '昭盟'],
};

/** 延边朝鲜族自治州 → 延边州; 长阳土家族自治县 → 长阳县: the name without its ethnic groups. */
export function shortNamesOf(name) {
  const stem = stemOf(name);
  const suffix = /自治([州县旗])$/.exec(name)?.[1];
  return [...(suffix && stem !== name ? [stem + suffix] : []), ...(SHORT[name] ?? [])];
}

/**
 * Names a unit had before it was upgraded: 县 became 市 or 区, 市 became 区, 地区 became 市. `isTaken` says whether another
 * unit of the province has that name today.
 */
export function formerNamesOf(name, isPrefecture, isTaken) {
  const stem = stemOf(name);
  if (stem === name || stem.length < 2) return [];
  const ends = name.endsWith('市') ? (isPrefecture ? ['地区', '县'] : ['县']) : name.endsWith('区') ? ['县', '市'] : [];
  return ends.map((end) => stem + end).filter((former) => !isTaken(former));
}

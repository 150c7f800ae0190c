/**
 * Postal codes of states and provinces in addresses: USA, Canada, Australia. A code used in two countries lists both
 * names.
 */
const CODES =
  'AL:Alabama AK:Alaska AZ:Arizona AR:Arkansas CA:California CO:Colorado CT:Connecticut DE:Delaware FL:Florida GA:Georgia HI:Hawaii ID:Idaho IL:Illinois IN:Indiana IA:Iowa KS:Kansas KY:Kentucky LA:Louisiana ME:Maine MD:Maryland MA:Massachusetts MI:Michigan MN:Minnesota MS:Mississippi MO:Missouri MT:Montana NE:Nebraska NV:Nevada NH:New_Hampshire NJ:New_Jersey NM:New_Mexico NY:New_York NC:North_Carolina ND:North_Dakota OH:Ohio OK:Oklahoma OR:Oregon PA:Pennsylvania RI:Rhode_Island SC:South_Carolina SD:South_Dakota TN:Tennessee TX:Texas UT:Utah VT:Vermont VA:Virginia WA:Washington WV:West_Virginia WI:Wisconsin WY:Wyoming DC:District_of_Columbia AB:Alberta BC:British_Columbia MB:Manitoba NB:New_Brunswick NL:Newfoundland_and_Labrador NS:Nova_Scotia ON:Ontario PE:Prince_Edward_Island QC:Quebec SK:Saskatchewan NSW:New_South_Wales QLD:Queensland VIC:Victoria TAS:Tasmania ACT:Australian_Capital_Territory';

const NAMES = new Map(
  CODES.split(' ').map((row) => {
    const [code = '', name = ''] = row.split(':');
    return [code, name.replaceAll('_', ' ')];
  }),
);

/** "IL" → "Illinois"; undefined for anything else, including lower case: "in" and "or" are words. */
export const stateOfCode = (word: string): string | undefined => NAMES.get(word);

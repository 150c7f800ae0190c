import { categoryById } from '../../domain/categories.ts';
import { categoryOf } from '../../domain/category-of.ts';

/** Tastes that are no kind of place, by the kind that is for them. */
const TASTES: Readonly<Record<string, string>> = {
  history: 'historic',
  历史: 'historic',
  culture: 'museum',
  文化: 'museum',
  food: 'restaurant',
  美食: 'restaurant',
  吃: 'restaurant',
  nature: 'park',
  自然: 'park',
  art: 'gallery',
  艺术: 'gallery',
  shopping: 'mall',
  购物: 'mall',
  nightlife: 'bar',
  夜生活: 'bar',
  family: 'theme_park',
  kids: 'theme_park',
  亲子: 'theme_park',
  religion: 'temple',
  宗教: 'temple',
};

/** The kind of place that somebody wants who names an interest: "history" → historic, 博物馆 → museum; else the word itself. */
export function kindOfInterest(interest: string): string {
  const word = interest.trim().toLowerCase();
  return categoryById(word) ? word : (TASTES[word] ?? categoryOf(word) ?? interest);
}

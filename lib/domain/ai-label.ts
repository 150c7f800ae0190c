/**
 * How files say that their content was generated: words for people, in both languages as files travel, and the record
 * "AIGC" for programs. Sources: Measures for Labelling AI-Generated Content (CAC, 2025), GB 45438-2025 (Label 1:
 * generated).
 */
export const AI_WORDS = 'AI 生成 · AI-generated';
export const AI_RECORD = { Label: '1', ContentProducer: 'Wentu' };
export const AI_JSON = JSON.stringify({ AIGC: AI_RECORD });

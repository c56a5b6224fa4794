/** A Chinese voice of the device itself: none that sends the text away. Android writes `zh_CN`. */

/** Mandarin first as spoken on the mainland, then others; Cantonese voices would read Mandarin words aloud. */
const WANTED = [/^(?:zh|cmn)[-_](?:Hans[-_])?CN\b/i, /^(?:zh|cmn)(?:[-_](?:Hans|SG|Hant[-_]TW|TW)\b|$)/i] as const;

export function chineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const own = voices.filter(({ localService }) => localService);
  for (const language of WANTED) {
    const found = own.find(({ lang }) => language.test(lang));
    if (found) return found;
  }
  return undefined;
}

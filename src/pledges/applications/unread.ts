// Words of an organisation that no young person should get before somebody who works with them has read them, beside those
// that wait anywhere (making/make.ts): threats, secrets, meeting alone, pictures, and ways round this page. Pure. It holds
// nothing back for good: a person reads it and decides.
const patterns: readonly RegExp[] = [
  /\b(?:hurt|harm|kill|beat|hit|slap|punish|find|get) (?:you|u|ya)\b/iu,
  /\b(?:you|u)(?:['’]ll| will) (?:regret|be sorry|pay for)/iu,
  /\b(?:secret|between (?:us|you and me|ourselves)|our little)\b/iu,
  /\b(?:do not|don['’]?t|never|no need to|without) (?:ever )?(?:tell|telling|mention|say)\b/iu,
  /\b(?:come|be|meet|meeting|just you|on your) (?:\w+ ){0,6}(?:alone|own|by yourself|just us|the two of us)\b/iu,
  /\b(?:my|our) (?:place|house|home|flat|hotel|car|bedroom|room)\b/iu,
  /\b(?:send|share|show|bring)\b.{0,25}\b(?:photos?|pics?|pictures?|selfies?|video|nudes?)\b/iu,
  /\b(?:sexy|beautiful|pretty|gorgeous|hot|cute|date|boyfriend|girlfriend|kiss|cuddle|massage|drinks?|drunk)\b/iu,
  /\b(?:text|ring|call|message|msg|dm|add|follow|whatsapp|email|mail|write to|contact) (?:me|us)\b/iu,
  /\b(?:snap(?:chat)?|insta(?:gram)?|tiktok|whatsapp|telegram|facebook|discord|signal)\b/iu,
]

export function mustBeRead(words: string): boolean {
  const folded = words.normalize('NFKC')
  return patterns.some((pattern) => pattern.test(folded))
}

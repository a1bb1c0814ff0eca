// Languages by their code (BCP 47), named in English; the list offers those most spoken by young people in care.
const names = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' })

export const languages = [
  'en',
  'ar',
  'am',
  'bn',
  'cy',
  'fa',
  'fr',
  'gu',
  'hi',
  'ku',
  'pa',
  'pl',
  'ps',
  'pt',
  'ro',
  'so',
  'sq',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
] as const

export function languageName(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code // written by hand in an import: shown as it is
  }
}

/** A language code such as `ti` or `zh-Hant`. */
export function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)
}

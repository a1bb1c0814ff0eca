// Languages that young people here read. `rtl` is read from right to left.

export const languages = {
  en: { own: 'English', english: 'English', dir: 'ltr' },
  ar: { own: 'العربية', english: 'Arabic', dir: 'rtl' },
  fa: { own: 'فارسی', english: 'Farsi', dir: 'rtl' },
  prs: { own: 'دری', english: 'Dari', dir: 'rtl' },
  ps: { own: 'پښتو', english: 'Pashto', dir: 'rtl' },
  ti: { own: 'ትግርኛ', english: 'Tigrinya', dir: 'ltr' },
  ckb: { own: 'کوردیی ناوەندی', english: 'Kurdish Sorani', dir: 'rtl' },
  vi: { own: 'Tiếng Việt', english: 'Vietnamese', dir: 'ltr' },
  sq: { own: 'Shqip', english: 'Albanian', dir: 'ltr' },
  uk: { own: 'Українська', english: 'Ukrainian', dir: 'ltr' },
} as const satisfies Record<string, { own: string; english: string; dir: 'ltr' | 'rtl' }>
export type Language = keyof typeof languages
export const languageKeys = Object.keys(languages) as Language[]

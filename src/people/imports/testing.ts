// Small invented returns for tests: three young people, two years.

export interface SentTable {
  readonly field: 'files'
  readonly name: string
  readonly content: string | Buffer
}

const sent = (name: string, content: string): SentTable => ({ field: 'files', name, content })

const episodeHeading = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'

/** The Header table; each child as `id,sex,dd/mm/yyyy`. */
export const headerOf = (...children: readonly string[]): SentTable =>
  sent(
    'header.csv',
    ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...children.map((one) => `${one},WBRI,UN1,,`)].join('\r\n'),
  )

/** The Episodes table; each episode as `id,first day,last day,reason ended`, all under section 20 in foster care. */
export const episodesOf = (...episodes: readonly string[]): SentTable =>
  sent(
    'episodes.csv',
    [
      episodeHeading,
      ...episodes.map((one) => {
        const [child = '', from = '', to = '', reason = ''] = one.split(',')
        return `${child},${from},S,V2,N1,U6,PR1,${to},${reason},,AB1 2CD,AB1 2CE,`
      }),
    ].join('\r\n'),
  )

/** Collection year 2026: AAA1 in care, BBB2 went home, CCC3 in care. */
export const return2026 = (): SentTable[] => [
  headerOf('AAA1,M,15/01/2009', 'BBB2,F,03/05/2010', 'CCC3,U,20/11/2008'),
  episodesOf('AAA1,01/06/2023', 'BBB2,01/09/2024,10/12/2025,E4A', 'CCC3,12/12/2022'),
]

/** The year before: AAA1 and BBB2 in care, DDD4 was adopted away since. */
export const return2025 = (): SentTable[] => [
  headerOf('AAA1,M,15/01/2009', 'BBB2,F,03/05/2010', 'DDD4,F,01/01/2015'),
  episodesOf('AAA1,01/06/2023', 'BBB2,01/09/2024', 'DDD4,02/02/2020,05/01/2025,E11'),
]

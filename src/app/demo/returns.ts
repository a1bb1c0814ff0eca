// Cuts the yearly returns out of the invented lives, as the council's case system would have exported them.
import type { Day } from '../../platform/clock.ts'
import { birthday, type Episode, type Life } from './life.ts'

export interface DemoReturn {
  readonly year: number
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/** One return a collection year, from `first` to the one that is under way today. */
export function cutReturns(lives: readonly Life[], first: number, today: Day): DemoReturn[] {
  const last = today.slice(5) >= '04-01' ? Number(today.slice(0, 4)) + 1 : Number(today.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => cutYear(lives, first + index, today))
}

function cutYear(lives: readonly Life[], year: number, today: Day): DemoReturn {
  const opens = `${year - 1}-04-01` as Day
  const closes = (`${year}-03-31` < today ? `${year}-03-31` : today) as Day
  const header: string[] = ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB']
  const episodes = ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN']
  const leavers = ['CHILD,DOB,IN_TOUCH,ACTIV,ACCOM']
  const alone = ['CHILD,SEX,DOB,DUC']
  for (const life of lives) {
    const held = life.heldHere ? life.episodes : []
    const inYear = held.filter(({ from, to }) => from <= closes && (to === null || to >= opens))
    const leaver = leaverRow(life, opens, closes)
    if (inYear.length === 0 && leaver === null) continue
    const sex = year >= 2025 ? life.sex : life.sex === 'M' ? '1' : '2'
    header.push([life.childId, sex, written(life, year, today), life.ethnicity, 'UN1', '', ''].join(','))
    episodes.push(...inYear.map((episode) => episodeRow(life.childId, episode, closes, year)))
    if (leaver !== null) leavers.push(leaver)
    if (life.cameAlone && inYear.length > 0)
      alone.push([life.childId, sex, slashed(life.born), slashed(birthday(life.born, 18))].join(','))
  }
  const file = (name: string, lines: readonly string[]) => ({
    name: `${name}-${year}.csv`,
    text: `${lines.join('\n')}\n`,
  })
  return {
    year,
    files: [file('header', header), file('episodes', episodes), file('oc3', leavers), file('uasc', alone)],
  }
}

function episodeRow(childId: string, episode: Episode, closes: Day, year: number): string {
  const endedOn = episode.to !== null && episode.to <= closes ? episode.to : null
  // Supported accommodation got a code of its own with the 2025 return.
  const place = episode.place === 'K3' && year < 2025 ? 'H5' : episode.place
  const began = [childId, slashed(episode.from), episode.rne, episode.ls, 'N1', place, episode.provider]
  const ended = endedOn === null ? ['', '', ''] : [slashed(endedOn), episode.rec, episode.rec === 'X1' ? 'CARPL' : '']
  return [...began, ...ended, '', '', ''].join(',')
}

/** Around the 17th to 21st birthdays, for those who left care after 16 (SSDA903 guidance, care leavers). */
function leaverRow(life: Life, opens: Day, closes: Day): string | null {
  const last = life.episodes.at(-1)
  if (!last?.to || last.to < birthday(life.born, 16) || !lookedAfterLongEnough(life)) return null
  const age = [17, 18, 19, 20, 21].find((years) => {
    const day = birthday(life.born, years)
    return day >= opens && day <= closes
  })
  if (age === undefined || last.to > birthday(life.born, age)) return null
  const { activity, home, inTouch } = life.leaver
  const known = inTouch === 'YES'
  const accommodation = age === 17 && (home === 'Z1' || home === 'T1') ? 'K1' : home
  return [life.childId, slashed(life.born), inTouch, known ? activity : '0', known ? accommodation : '0'].join(',')
}

function lookedAfterLongEnough(life: Life): boolean {
  const first = life.episodes[0]
  const last = life.episodes.at(-1)
  if (!first || !last?.to) return false
  return Date.parse(last.to) - Math.max(Date.parse(first.from), Date.parse(birthday(life.born, 14))) >= 91 * 86_400_000
}

const slashed = (day: Day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** A slip of the pen in the newest return, so that the page of rows set aside has something to show. */
function written(life: Life, year: number, today: Day): string {
  const isNewest = `${year}-03-31` >= today
  return isNewest && life.childId.endsWith('77') ? '31/02/2010' : slashed(life.born)
}

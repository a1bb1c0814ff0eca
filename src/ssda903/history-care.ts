import { dayFromIso, isoOf, spokenDay } from './days.ts'
import { isShortBreak, periodsOf, sourceOf, type Episode } from './history-episodes.ts'
import type { CareStatus, LookedAfter, ShortBreakSeries } from './history-facts.ts'
import type { HistoryNotes } from './history-notes.ts'

/** Legal status to status of care (spec/ssda903.md section 3). L3 is not care by itself; V3 and V4 are short breaks. */
const STATUS: Readonly<Record<string, CareStatus>> = {
  C1: 'S38',
  C2: 'S31',
  E1: 'PLACEMENT_ORDER',
  D1: 'PLACEMENT_ORDER',
  V2: 'S20',
  J1: 'REMAND_LAA',
  J2: 'S21',
  // A supervision order with a condition of residence: accommodated under Children Act 1989 s.21(2)(c).
  J3: 'S21',
  L1: 'S46',
  L2: 'S44',
}

const WORDS: Readonly<Record<CareStatus, string>> = {
  S20: 'accommodated under section 20',
  S31: 'on a care order',
  S38: 'on an interim care order',
  S44: 'under an emergency protection order',
  S46: 'in police protection',
  S21: 'accommodated under section 21',
  REMAND_LAA: 'on remand to local authority accommodation',
  REMAND_YDA: 'on remand to youth detention accommodation',
  PLACEMENT_ORDER: 'under a placement order, or freed for adoption',
}

const statusOf = (episode: Episode): CareStatus | undefined => {
  const { legalStatus = '', placement } = episode.record
  return legalStatus === 'J1' && placement === 'R5' ? 'REMAND_YDA' : STATUS[legalStatus]
}

function placementOf(code: string | undefined): string | undefined {
  if (code === undefined) return undefined
  if (/^U[1-6]$/.test(code)) return 'foster'
  return { K1: 'secure_childrens_home', K2: 'childrens_home', P1: 'with_parent' }[code]
}

interface Run {
  readonly status: CareStatus
  readonly episodes: Episode[]
}

function runsOf(period: readonly Episode[]): Run[] {
  const runs: Run[] = []
  for (const episode of period) {
    const status = statusOf(episode)
    if (!status) continue
    const last = runs.at(-1)
    if (last?.status === status) last.episodes.push(episode)
    else runs.push({ status, episodes: [episode] })
  }
  return runs
}

function lookedAfterOf(run: Run, authority: string): LookedAfter {
  const ends = run.episodes.map((episode) => episode.end)
  const end = ends.includes(null) ? null : Math.max(...ends.map((day) => day ?? 0))
  const placement = placementOf(run.episodes.at(-1)?.record.placement)
  return {
    start: isoOf(run.episodes[0]?.start ?? 0),
    end: end === null ? null : isoOf(end),
    status: run.status,
    authority,
    country: 'England',
    ...(placement === undefined ? {} : { placement }),
  }
}

/** Periods of care, a record for each stretch of one legal status. The last DEC is the last day looked after. */
export function addCare(notes: HistoryNotes, episodes: readonly Episode[], authority: string): void {
  for (const run of periodsOf(episodes).flatMap(runsOf)) {
    const care = lookedAfterOf(run, authority)
    const until = care.end === null ? 'and still is' : `until ${spokenDay(dayFromIso(care.end))}`
    notes.add('lookedAfter', care, {
      words: `Looked after from ${spokenDay(dayFromIso(care.start))} ${until}, ${WORDS[run.status]}.`,
      source: sourceOf(
        run.episodes.map((one) => one.row),
        `LS ${run.episodes[0]?.record.legalStatus ?? ''}`,
      ),
    })
  }
}

const placeKey = (episode: Episode): string =>
  episode.record.providerNumber ?? episode.record.placementPostcode ?? 'the same place'

/** V4: stays of a series, one series for each place. V3 names no stays: it is asked about, never guessed. */
export function addShortBreaks(notes: HistoryNotes, episodes: readonly Episode[], authority: string): void {
  const breaks = episodes.filter(isShortBreak)
  for (const agreed of breaks.filter((one) => one.record.legalStatus === 'V3')) {
    notes.ask({
      code: 'SHORT_BREAKS_WITHOUT_STAYS',
      words: `Short breaks were agreed from ${spokenDay(agreed.start)}, but the return does not give the days of the stays.`,
      source: sourceOf([agreed.row], 'LS V3'),
    })
  }
  const stays = breaks.filter((one) => one.record.legalStatus === 'V4')
  for (const [place, series] of Map.groupBy(stays, placeKey)) {
    const value: ShortBreakSeries = {
      id: `from the return: ${place}`,
      authority,
      sameCarerOrPlace: true,
      // The code says a series with returns home; a stay that runs straight into full care was not one.
      returnsToParentOrPR: !series.some((stay) => goesOn(stay, episodes)),
      stays: series.map(({ start, end }) => ({ start: isoOf(start), end: end === null ? null : isoOf(end) })),
    }
    notes.add('shortBreakSeries', value, {
      words: `A series of ${series.length} short breaks from ${spokenDay(series[0]?.start ?? 0)}.`,
      source: sourceOf(
        series.map((stay) => stay.row),
        'LS V4',
      ),
    })
  }
}

const goesOn = (stay: Episode, all: readonly Episode[]): boolean =>
  stay.end !== null && all.some((one) => !isShortBreak(one) && one.start === stay.end)

// What was agreed with whoever spoke: how the answer comes back, and whether the words may be quoted.
import { Card, DefinitionRows, formatDay, formatInstant, type DefinitionRow } from '../../../../design/index.ts'
import { personPath } from '../../../../people/paths.ts'
import { dayOf } from '../../../../platform/clock.ts'
import { isRole } from '../../../../platform/auth/permissions.ts'
import { doorWords, quoteWords, wayWords } from '../../words.ts'
import type { AskShown } from '../queries.ts'

export function AboutAsk({ ask }: { readonly ask: AskShown }) {
  const { speaker, isOwnView } = ask
  return (
    <Card title="About this ask">
      <DefinitionRows rows={rowsOf(ask)} />
      {isOwnView && speaker.personId !== null && (
        <p class="govuk-body">
          <a href={personPath(speaker.personId)}>Their page</a>
        </p>
      )}
    </Card>
  )
}

function rowsOf(ask: AskShown): DefinitionRow[] {
  const { occasion, paper, feeling } = ask
  return [
    { label: 'How it came', value: occasion?.title ?? doorWords[ask.door] },
    ...(occasion?.place ? [{ label: 'Where', value: <bdi>{occasion.place}</bdi> }] : []),
    ...(paper ? [{ label: 'Paper', value: placeInPaper(paper) }] : []),
    ...(feeling === null ? [] : [{ label: 'How they felt', value: <bdi>{feeling}</bdi> }]),
    { label: 'Written down', value: writtenDown(ask) },
    { label: 'Who should read it', value: ask.reader ?? roleWords(ask.readerRole) },
    { label: 'Who sees to it', value: ask.owner?.name ?? 'Nobody yet' },
    ...(ask.speaker.personId === null ? [] : [{ label: 'Answer', value: wayWords[ask.answerWay] }]),
    { label: 'Quoting', value: quoting(ask) },
  ]
}

const placeInPaper = ({ title, page, line }: NonNullable<AskShown['paper']>) =>
  [title, page === null ? null : `page ${page}`, line === null ? null : `line ${line}`]
    .filter((part) => part !== null)
    .join(', ')

function writtenDown({ recordedAt, recordedBy, shownToSpeaker, door }: AskShown): string {
  const at = formatInstant(recordedAt)
  if (door !== 'worker') return at
  return `${at} by ${recordedBy ?? 'a worker'}, ${shownToSpeaker ? 'and shown to them first' : 'and not shown to them'}`
}

function quoting({ speaker, quote, quoteWithdrawnAt }: AskShown): string {
  if (speaker.personId === null && !speaker.isNameless) return 'A group’s words may be quoted'
  return quoteWithdrawnAt === null
    ? quoteWords[quote]
    : `They took back their yes on ${formatDay(dayOf(quoteWithdrawnAt))}`
}

const roleWords = (role: string | null) =>
  role !== null && isRole(role) ? `Any ${role.replaceAll('-', ' ')}` : 'Whoever works with them'

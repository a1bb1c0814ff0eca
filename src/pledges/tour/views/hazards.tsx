import { DataTable, State, type StateKind } from '../../../design/index.ts'
import type { Hazard, RiskLevel } from '../../tables.ts'
import { levelWords } from './level-words.ts'

const looks: Readonly<Record<RiskLevel, StateKind>> = { low: 'good', medium: 'soon', high: 'waiting' }

export function Hazards({ hazards }: { readonly hazards: readonly Hazard[] }) {
  return (
    <DataTable
      caption="What could go wrong, and what is done about it"
      hideCaption
      columns={[
        {
          key: 'hazard',
          header: 'What could go wrong',
          isRowHeader: true,
          cell: ({ hazard }) => <span dir="auto">{hazard}</span>,
        },
        { key: 'who', header: 'Who could be hurt', cell: ({ who }) => <span dir="auto">{who}</span> },
        { key: 'measures', header: 'What we do about it', cell: ({ measures }) => <span dir="auto">{measures}</span> },
        {
          key: 'level',
          header: 'Risk left',
          cell: ({ level }) => <State is={looks[level]}>{levelWords[level]}</State>,
        },
      ]}
      rows={hazards}
      rowKey={({ hazard, measures }) => `${hazard} ${measures}`}
      empty={null}
    />
  )
}

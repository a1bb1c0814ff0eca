// Choosing what to print.
import type { ComponentChildren } from 'preact'
import { Button, Card, formatDay, PageHeading, Select, Input } from '../../../design/index.ts'
import { newPledgePath, printPath } from '../../paths.ts'
import type { StopFound } from '../../tour/queries.ts'
import { longestWords, type SheetName } from '../wanted.ts'
import { usualPlaqueWords } from './plaque.tsx'
import { shortAddress } from './short-address.ts'

interface PrintsPageProps {
  readonly stops: readonly StopFound[]
  readonly address: string
}

export function PrintsPage({ stops, address }: PrintsPageProps) {
  return (
    <>
      <PageHeading
        title="To print"
        lead={`PDFs for your own printer or a print shop. Letters and drawings are vectors, colours are RGB. The codes lead to ${shortAddress(address)}.`}
      />
      <Sheet sheet="poster" title="Poster">
        <Select
          id="about"
          name="about"
          label={{ text: 'What it asks for' }}
          items={[
            { value: 'pledge', text: 'Make a pledge' },
            { value: 'follow', text: 'See the tree' },
          ]}
        />
        <Select
          id="paper"
          name="paper"
          label={{ text: 'Paper' }}
          items={[
            { value: 'a3', text: 'A3' },
            { value: 'a4', text: 'A4' },
          ]}
        />
        <Select
          id="stop"
          name="stop"
          label={{ text: 'For a stop of the tour' }}
          hint={{ text: 'Stops that are confirmed and open to everyone.' }}
          items={[
            { value: '', text: 'No stop' },
            ...stops.map(({ id, place, held_on: on }) => ({ value: id, text: `${place}, ${formatDay(on)}` })),
          ]}
        />
      </Sheet>
      <Sheet sheet="cards" title="Cards of the touring tree">
        <p>
          Paper leaves to write on where a tablet is no good: four on an A4 sheet, with their backs on the second page
          and marks to cut along. Print on both sides. <a href={newPledgePath}>Write each one down here afterwards</a>.
        </p>
      </Sheet>
      <Sheet sheet="plaque" title="Plaque of the planted tree">
        <Input
          id="words"
          name="words"
          label={{ text: 'Words on it' }}
          hint={{ text: `Left empty: “${usualPlaqueWords}”` }}
          attributes={{ maxlength: longestWords }}
        />
        <Input
          id="planted"
          name="planted"
          label={{ text: 'Year it was planted' }}
          inputmode="numeric"
          classes="govuk-input--width-4"
          pattern="(19|20)[0-9][0-9]"
          attributes={{ maxlength: 4 }}
        />
        <Select
          id="size"
          name="size"
          label={{ text: 'Size' }}
          items={[
            { value: 'small', text: '150 × 100 mm' },
            { value: 'large', text: '210 × 148 mm' },
          ]}
        />
        <p>Black on white with 3 mm of bleed and cut marks: ask for a sign that is printed, engraved or etched.</p>
      </Sheet>
      <Sheet sheet="tree" title="The tree as it stands today">
        <p>One A3 sheet with every published pledge as a leaf, and how many were kept.</p>
      </Sheet>
    </>
  )
}

interface SheetProps {
  readonly sheet: SheetName
  readonly title: string
  readonly children: ComponentChildren
}

function Sheet({ sheet, title, children }: SheetProps) {
  return (
    <Card title={title}>
      <form action={printPath(sheet)} method="get">
        {children}
        <Button type="submit" classes="govuk-button--secondary">
          Save as a PDF<span class="govuk-visually-hidden">: {title}</span>
        </Button>
      </form>
    </Card>
  )
}

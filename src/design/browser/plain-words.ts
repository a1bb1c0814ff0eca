// Hints while somebody writes an answer: how old a reader can be, sentences that run long, words with a plainer one. They
// are worked out here and sent nowhere, and never stand in the way. Without script a button gives the same.
import { AVOID_WORDS, type AvoidWord } from '../../words/avoid-words.ts'
import { ageInWords, readPlainness } from '../../words/plain.ts'

const pause = 400

export function hintAtPlainWords(): void {
  for (const box of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-plain-words]')) hintAt(box)
}

function hintAt(box: HTMLTextAreaElement): void {
  const glossary = [...ofCouncil(box), ...AVOID_WORDS]
  const hints = document.createElement('div')
  hints.className = 'plain-words'
  hints.setAttribute('role', 'status')
  box.after(hints)
  let timer: ReturnType<typeof setTimeout> | undefined
  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      hints.replaceChildren(...hintsOn(box.value, glossary))
    }, pause)
  })
}

function hintsOn(text: string, glossary: readonly AvoidWord[]): readonly HTMLElement[] {
  if (text.trim() === '') return []
  const { age, jargon, longSentences } = readPlainness(text, glossary)
  const lines = [
    ...jargon.map(({ word, instead }) => `Instead of “${word}”, try: ${instead}`),
    ...longSentences.map(({ words }) => `${words} words in one sentence`),
  ]
  const list = document.createElement('ul')
  list.append(...[...new Set(lines)].map((line) => withText('li', line)))
  return [withText('span', ageInWords({ age })), ...(lines.length > 0 ? [list] : [])]
}

function withText(tag: 'li' | 'span', text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

/** The council's own words, as the page carries them. */
function ofCouncil(box: HTMLTextAreaElement): readonly AvoidWord[] {
  try {
    return JSON.parse(box.dataset['plainWords'] ?? '[]') as AvoidWord[] // written by our own page
  } catch {
    return []
  }
}

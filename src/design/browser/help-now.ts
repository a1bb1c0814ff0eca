// Brings help to the front while somebody writes of danger or picks a feeling that speaks of it. Nothing leaves the
// phone; nothing is stopped; the focus stays where it is; and help that is shown once stays.
import { readDanger } from '../../words/danger.ts'

const pause = 400

type Box = HTMLTextAreaElement | HTMLInputElement

export function helpNow(): void {
  for (const box of document.querySelectorAll<Box>('textarea[data-help-now], input[data-help-now]')) watch(box)
}

function watch(box: Box): void {
  const help = document.getElementById(box.dataset['helpNow'] ?? '')
  if (!help) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    if (readDanger(box.value, feelingsOf(box)).level !== 'none') help.hidden = false
  }
  const lookAtAPause = (): void => {
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  }
  box.addEventListener('input', lookAtAPause)
  box.addEventListener('change', look)
  ;(box.form ?? document).addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.dataset['feeling'] !== undefined) look()
  })
  look() // a draft that was kept, or what a browser put back
}

/** Feelings that are picked in the same form. */
function feelingsOf(box: Box): readonly string[] {
  const within: ParentNode = box.form ?? document
  return [...within.querySelectorAll<HTMLInputElement>('input[data-feeling]:checked')].map(
    (picked) => picked.dataset['feeling'] || picked.value,
  )
}

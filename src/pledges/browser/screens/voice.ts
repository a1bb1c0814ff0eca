// Speaking: the browser's own recorder, for two minutes at most. The sound stays in memory until it is sealed.
import { h } from '../dom.ts'
import { button, complaint, question, takeAway, type Kiosk } from './screen.ts'

const mostMs = 120_000
const bitsPerSecond = 32_000

export const canRecord = (): boolean => 'MediaRecorder' in window && 'mediaDevices' in navigator

export function voice(kiosk: Kiosk): HTMLElement {
  const { visit, say, close } = kiosk
  const { line: problem, say: complain } = complaint()
  const time = h('p', { class: 'kiosk-time', role: 'timer', 'aria-live': 'off' })
  const keep = button(say('speakKeep'), close)
  keep.hidden = !visit.files.has('voice')
  let recording: Recording | null = null
  const toggle = button(say('speakStart'), () => void (recording ? stop() : start()), 'quiet')
  const stop = async () => {
    const bytes = await recording?.stop()
    recording = null
    toggle.textContent = say('speakStart')
    if (!bytes || bytes.length === 0) return
    visit.files.set('voice', bytes)
    keep.hidden = false
  }
  const start = async () => {
    complain('')
    try {
      recording = await record(
        (seconds) => (time.textContent = `0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`),
      )
      toggle.textContent = say('speakStop')
      void recording.ended.then(() => (recording ? stop() : undefined))
    } catch {
      complain(say('speakFailed'))
    }
  }
  const screen = question({
    title: say('speakTitle'),
    hint: say('speakMost'),
    body: [problem, time],
    onward: keep,
    beside: [toggle, takeAway(kiosk, 'voice')],
  })
  // Whoever goes elsewhere is not recorded any longer.
  const gone = new MutationObserver(() => {
    if (screen.isConnected) return
    gone.disconnect()
    void recording?.stop()
  })
  gone.observe(document.body, { childList: true, subtree: true })
  return screen
}

interface Recording {
  readonly stop: () => Promise<Uint8Array<ArrayBuffer>>
  readonly ended: Promise<void>
}

async function record(tick: (seconds: number) => void): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond })
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => void parts.push(data)
  const ended = new Promise<void>((resolve) => (recorder.onstop = () => resolve()))
  const since = Date.now()
  tick(0)
  const timer = setInterval(() => {
    tick(Math.floor((Date.now() - since) / 1_000))
    if (Date.now() - since >= mostMs) recorder.stop()
  }, 500)
  recorder.start()
  return {
    ended,
    async stop() {
      if (recorder.state !== 'inactive') recorder.stop()
      await ended
      clearInterval(timer)
      for (const track of stream.getTracks()) track.stop()
      return new Uint8Array(await new Blob(parts).arrayBuffer())
    },
  }
}

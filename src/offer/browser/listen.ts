// "Listen": the device's own speech reads the page aloud, where the device has a voice for its language.

export function offerToListen(): void {
  const text = document.querySelector<HTMLElement>('[data-listen]')
  if (!text || !('speechSynthesis' in window)) return
  const language = text.querySelector('h1')?.lang || document.documentElement.lang
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary offer-listen'
  button.textContent = text.dataset['listen'] ?? ''
  button.hidden = true
  const showIfThereIsAVoice = () => {
    button.hidden = !speechSynthesis.getVoices().some(({ lang }) => lang.startsWith(language))
  }
  showIfThereIsAVoice()
  speechSynthesis.addEventListener('voiceschanged', showIfThereIsAVoice)
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) return speechSynthesis.cancel()
    for (const part of text.querySelectorAll<HTMLElement>('h1, h2, h3, p, li')) {
      if (part.closest('.offer-actions')) continue
      const spoken = new SpeechSynthesisUtterance(part.textContent)
      spoken.lang = language
      speechSynthesis.speak(spoken)
    }
  })
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
  text.querySelector('h1')?.after(button)
}

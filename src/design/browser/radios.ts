// GOV.UK's radios say aria-expanded, which ARIA gives to no radio (WAI-ARIA 1.2, role radio). What opens is what is read
// next, so nothing has to be said of it.
import { Radios } from 'govuk-frontend'

export class PlainRadios extends Radios {
  override syncConditionalRevealWithInputState(input: HTMLInputElement): void {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}

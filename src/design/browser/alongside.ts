// What the scripts of both moods do: comfort for pages that work without it. No data about a person is fetched.
import {
  Accordion,
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  ExitThisPage,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { keepDrafts } from './drafts.ts'
import { PlainRadios } from './radios.ts'
import { showPrintButtons } from './print.ts'
import { sendFormsOnce } from './send-once.ts'

export function start(): void {
  // GOV.UK Frontend sets these classes from an inline script; our content security policy allows none.
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  for (const component of [
    ExitThisPage,
    Accordion,
    Button,
    CharacterCount,
    Checkboxes,
    ErrorSummary,
    FileUpload,
    NotificationBanner,
    PasswordInput,
    PlainRadios,
    ServiceNavigation,
    SkipLink,
    Tabs,
  ]) {
    createAll(component)
  }
  sendFormsOnce()
  keepDrafts()
  showPrintButtons()
}

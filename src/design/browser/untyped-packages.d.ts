// The packages ship no types; these are the parts of them that we call.
declare module 'govuk-frontend' {
  export function createAll(component: unknown, config?: object): unknown[]
  export const Accordion: unknown
  export const Button: unknown
  export const CharacterCount: unknown
  export const Checkboxes: unknown
  export const ErrorSummary: unknown
  export const ExitThisPage: unknown
  export const FileUpload: unknown
  export const NotificationBanner: unknown
  export const PasswordInput: unknown
  export class Radios {
    constructor(root: Element | null)
    syncConditionalRevealWithInputState(input: HTMLInputElement): void
  }
  export const ServiceNavigation: unknown
  export const SkipLink: unknown
  export const Tabs: unknown
}

declare module '@ministryofjustice/frontend' {
  export const Alert: unknown
  export const ButtonMenu: unknown
  export const SortableTable: unknown
}

// The package ships no types; this is the part of it that we call.
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
  export const Radios: unknown
  export const ServiceNavigation: unknown
  export const SkipLink: unknown
  export const Tabs: unknown
}

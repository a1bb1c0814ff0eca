// The fixed texts of every council's site.
export { AccessibilityStatement, accessibilityTitle, type KnownFault } from './accessibility-statement.tsx'
export { EmailLink, PhoneLink } from './contact-links.tsx'
export { Cookies, cookiesTitle } from './cookies.tsx'
export type { CouncilContact } from './council-contact.ts'
export { ErrorText, errorTitle, NotFoundText, notFoundTitle } from './faults.tsx'
export { HelpNow, helpNowTitle } from './help-now.tsx'
export { PrivacyForYou, privacyForYouTitle } from './privacy-for-you.tsx'
export { PrivacyNotice, privacyNoticeTitle } from './privacy-notice.tsx'

// Every address of the local offer, typed: nobody writes one out by hand.
import type {
  ClaimId,
  FeedId,
  ImportId,
  PaymentFileId,
  PaymentId,
  PlaceId,
  ProofId,
  ProviderId,
  VersionId,
} from './tables.ts'
import type { Moment, OfferLanguage } from './terms.ts'

export const offerPath = '/offer'
export const offerSearchPath = `${offerPath}/search`
/** Everything, by title. */
export const offerAllPath = `${offerPath}/all`
export const offerHeadingPath = (key: string) => `${offerPath}/heading/${key}`
export const offerMomentPath = (key: Moment | ':moment') => `${offerPath}/moment/${key}`
export const offerEntryPath = (slug: string) => `${offerPath}/entry/${slug}`
export const offerEntryRatePath = (slug: string) => `${offerEntryPath(slug)}/rate`
/** "This is wrong", "I was told no". */
export const offerEntryTellPath = (slug: string) => `${offerEntryPath(slug)}/tell`
export const offerEntryCardPath = (slug: string) => `${offerEntryPath(slug)}/card`
export const offerHistoryPath = `${offerPath}/history`
export const offerIdeasPath = `${offerPath}/ideas`
export const offerEmergencyPath = `${offerPath}/emergency`
/** What can I get, without signing in. */
export const offerForMePath = `${offerPath}/for-me`
/** What the finder on a phone needs to answer by itself. */
export const finderDataPath = `${offerPath}/for-me.json`
/** Everything on one page: what a phone keeps for when it is offline. */
export const offerWholePath = `${offerPath}/whole`
export const offerManifestPath = `${offerPath}/manifest.webmanifest`
export const offerWorkerPath = '/offer-worker.js'
/** The whole offer in one file, as a booklet, as dates. */
export const offerPackPath = `${offerPath}/pack.html`
export const offerBookletPath = `${offerPath}/booklet.pdf`
export const offerLeafletPath = (slug: string) => `${offerEntryPath(slug)}/leaflet.pdf`
export const offerCalendarPath = `${offerPath}/dates.ics`

/** The same page in another language: English has no mark in its address. */
export function inLanguage(path: string, language: OfferLanguage): string {
  if (language === 'en') return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
}

// The young person's own side.
export const myOfferPath = '/me/offer'
export const myClaimsPath = '/me/claims'
export const newClaimPath = (slug: string) => `${myOfferPath}/${slug}/claim`
const ofMyClaim = (part: string) => (id: ClaimId | ':claim') => `${myClaimsPath}/${id}${part}`
export const myClaimPath = ofMyClaim('')
/** Right after asking. */
export const myClaimAskedPath = ofMyClaim('/asked')
export const myClaimFilePath = (id: ClaimId | ':claim', file: string) => `${myClaimPath(id)}/files/${file}`
export const myClaimMorePath = ofMyClaim('/more')
export const myClaimWithdrawPath = ofMyClaim('/withdraw')
export const myClaimRenewPath = ofMyClaim('/renew')
export const myClaimChallengePath = ofMyClaim('/challenge')
/** A code that shows that a pass is theirs. */
export const myClaimProofPath = ofMyClaim('/proof')
export const myPayPath = '/me/pay'
export const myProofsPath = '/me/proofs'
export const myProofPath = (id: ProofId | ':proof') => `${myProofsPath}/${id}`
export const myProofRevokePath = (id: ProofId | ':proof') => `${myProofPath(id)}/revoke`
export const myProofPaperPath = (id: ProofId | ':proof') => `${myProofPath(id)}/paper`
export const didYouKnowPath = '/me/did-you-know'
export const wantTooPath = '/me/want-too'
/** What is being made, for young people to say what they think of it. */
export const ideasPath = '/me/ideas'
export const ideaPath = (slug: string) => `${ideasPath}/${slug}`

// Checking a proof: anyone.
export const checkProofPath = '/check'
/** Where the square code leads. */
export const checkedPath = (token: string) => `${checkProofPath}/${token}`
export const jwksPath = '/.well-known/alongside/jwks.json'

// Deciders.
export const claimsPath = '/staff/claims'
const ofClaim = (part: string) => (id: ClaimId | ':claim') => `${claimsPath}/${id}${part}`
export const claimPath = ofClaim('')
export const claimDecidePath = ofClaim('/decide')
export const claimAskMorePath = ofClaim('/ask-more')
export const claimFilePath = (id: ClaimId | ':claim', file: string) => `${claimPath(id)}/files/${file}`
export const claimForPath = (person: string) => `/staff/people/${person}/claim`
export const payForPath = (person: string) => `/staff/people/${person}/pay`
/** "I know them": whoever says so decides nothing about them. */
export const claimInterestPath = ofClaim('/interest')
export const paymentsPath = '/staff/payments'
export const paymentFilePath = (id: PaymentFileId | ':file') => `${paymentsPath}/${id}.csv`
export const paymentsMakePath = `${paymentsPath}/make`
export const paymentsPaidPath = `${paymentsPath}/paid`
export const paymentAgainPath = (id: PaymentId | ':payment') => `${paymentsPath}/${id}/again`
export const budgetsPath = '/staff/offer/budgets'

// Editors.
export const offerStaffPath = '/staff/offer'
export const offerNewPath = `${offerStaffPath}/new`
/** What is being typed, as it will be read; nothing is kept. */
export const offerPreviewPath = `${offerStaffPath}/preview`
const ofEntry = (part: string) => (slug: string) => `${offerStaffPath}/entries/${slug}${part}`
export const entryEditPath = ofEntry('')
export const entryFormPath = ofEntry('/edit')
export const entryDropPath = ofEntry('/drop')
export const entryOwnerPath = ofEntry('/owner')
export const entrySendBackPath = ofEntry('/send-back')
export const entryPublishPath = ofEntry('/publish')
export const entryAssurePath = ofEntry('/assure')
export const entryWithdrawPath = ofEntry('/withdraw')
export const entryCommentPath = ofEntry('/comments')
export const entryTextsPath = ofEntry('/texts')
export const entryTextPath = (slug: string, language: OfferLanguage | ':language', style: string) =>
  `${entryTextsPath(slug)}/${language}/${style}`
export const entryVersionPath = (slug: string, id: VersionId | ':version') => `${entryEditPath(slug)}/versions/${id}`
// Where things are given and by whom: the offer's own lists.
export const placesPath = `${offerStaffPath}/places`
export const placeNewPath = `${placesPath}/new`
const ofPlace = (part: string) => (id: PlaceId | ':place') => `${placesPath}/${id}${part}`
export const placePath = ofPlace('')
/** No longer used: with what takes its place. */
export const placeRetirePath = ofPlace('/retire')
export const placeBringBackPath = ofPlace('/bring-back')
export const providersPath = `${offerStaffPath}/providers`
export const providerNewPath = `${providersPath}/new`
const ofProvider = (part: string) => (id: ProviderId | ':provider') => `${providersPath}/${id}${part}`
export const providerPath = ofProvider('')
export const providerRetirePath = ofProvider('/retire')
export const providerBringBackPath = ofProvider('/bring-back')
export const offerBulkPath = `${offerStaffPath}/bulk`
export const offerReviewsPath = `${offerStaffPath}/reviews`
export const offerImportsPath = `${offerStaffPath}/imports`
export const offerImportPath = (id: ImportId | ':import') => `${offerImportsPath}/${id}`
const ofImport = (part: string) => (id: ImportId | ':import') => `${offerImportPath(id)}${part}`
export const importColumnsPath = ofImport('/columns')
export const importAgreePath = ofImport('/agree')
export const importDropPath = ofImport('/drop')
export const coveragePath = `${offerStaffPath}/coverage`
export const coverageFilePath = (format: 'csv' | 'xlsx') => `${coveragePath}.${format}`
export const championsPath = `${offerStaffPath}/champions`
export const championPath = (heading: string) => `${championsPath}/${heading}`
export const comparePath = `${offerStaffPath}/compare`
export const compareWithPath = (id: FeedId | ':feed') => `${comparePath}/${id}`
export const offerFiguresPath = `${offerStaffPath}/figures`

// What another service posts to us.
export const receivedTextPath = '/hooks/notify/received'

// Open data.
export const openReferralPath = '/api/open-referral'
export const offerApiPath = '/api'
export const openApiPath = `${offerApiPath}/openapi.json`

// Addresses of pledges and the tree.
export const pledgePath = '/pledge'
export const pledgeSentPath = '/pledge/sent'
export const myPledgePath = (token: string) => `/pledge/mine/${token}`
export const myPledgeConfirmPath = (token: string) => `/pledge/mine/${token}/confirm`
export const myPledgeDonePath = (token: string) => `/pledge/mine/${token}/done`
export const myPledgeLaterPath = (token: string) => `/pledge/mine/${token}/later`
export const myPledgeCannotPath = (token: string) => `/pledge/mine/${token}/cannot`
export const myPledgeShownPath = (token: string) => `/pledge/mine/${token}/shown`
export const myPledgeCertificatePath = (token: string) => `/pledge/mine/${token}/certificate.pdf`

export const pledgesPath = '/staff/pledges'
export const pledgesFilePath = (format: string) => `/staff/pledges.${format}`
export const newPledgePath = '/staff/pledges/new'
export const staffPledgePath = (id: string) => `/staff/pledges/${id}`
export const pledgeCheckPath = (id: string) => `/staff/pledges/${id}/check`
export const pledgeMatchPath = (id: string) => `/staff/pledges/${id}/match`
export const pledgeAcceptPath = (id: string) => `/staff/pledges/${id}/accept`
export const pledgeBeginPath = (id: string) => `/staff/pledges/${id}/begin`
export const pledgeDeliverPath = (id: string) => `/staff/pledges/${id}/deliver`
export const pledgeThankPath = (id: string) => `/staff/pledges/${id}/thank`
export const pledgeDeclinePath = (id: string) => `/staff/pledges/${id}/decline`
export const pledgeLapsePath = (id: string) => `/staff/pledges/${id}/lapse`
export const pledgeAgainPath = (id: string) => `/staff/pledges/${id}/again`
export const pledgeChecksListPath = '/staff/pledges/checks'
export const pledgeChecksPath = (id: string) => `/staff/pledges/${id}/checks`
export const pledgeCheckCorrectPath = (id: string, check: string) => `/staff/pledges/${id}/checks/${check}`
export const pledgeCheckEndPath = (id: string, check: string) => `/staff/pledges/${id}/checks/${check}/end`
export const pledgeMeetsPath = (id: string) => `/staff/pledges/${id}/meets`
export const organisationChecksPath = (id: string) => `/staff/organisations/${id}/checks`
export const organisationCheckCorrectPath = (id: string, check: string) => `/staff/organisations/${id}/checks/${check}`
export const organisationCheckEndPath = (id: string, check: string) => `/staff/organisations/${id}/checks/${check}/end`
export const pledgeShownPath = (id: string) => `/staff/pledges/${id}/shown`
export const pledgeCertificatePath = (id: string) => `/staff/pledges/${id}/certificate.pdf`

export const treePath = '/tree'
export const treeDisplayPath = '/tree/display'
export const treeEmblemPath = '/tree/emblem.svg'
export const treeCsvPath = '/tree/pledges.csv'
export const treeFeedPath = '/tree/feed.atom'
export const leafPath = (id: string) => `/tree/leaf/${id}`
export const treeListPathFor = (theme: string) => `/tree?theme=${theme}`
export const printsPath = '/staff/tree/prints'
export const printPath = (sheet: string) => `/staff/tree/prints/${sheet}.pdf`
export const pledgeFiguresPath = '/staff/pledges/figures'
export const takeUpPath = '/staff/pledges/figures/take-up'
export const takeUpFilePath = '/staff/pledges/figures/take-up.csv'

export const tourPath = '/staff/tour'
export const newStopPath = '/staff/tour/new'
export const tourReportPath = '/staff/tour/report'
export const stopPath = (id: string) => `/staff/tour/${id}`
export const stopChangePath = (id: string) => `/staff/tour/${id}/change`
export const stopRisksPath = (id: string) => `/staff/tour/${id}/risks`
export const stopSignPath = (id: string) => `/staff/tour/${id}/sign`
export const stopConfirmPath = (id: string) => `/staff/tour/${id}/confirm`
export const stopCancelPath = (id: string) => `/staff/tour/${id}/cancel`
export const stopReportPath = (id: string) => `/staff/tour/${id}/report`
export const publicTourPath = '/tree/tour'
export const tourCalendarPath = '/tree/tour.ics'

export const contactsPath = '/staff/contacts'
export const newContactPath = '/staff/contacts/new'
export const contactPath = (id: string) => `/staff/contacts/${id}`
export const contactForgetPath = (id: string) => `/staff/contacts/${id}/forget`
export const introductionsPath = '/staff/introductions'
export const newIntroductionPath = '/staff/introductions/new'
export const introductionPath = (id: string) => `/staff/introductions/${id}`

export const reviewsPath = '/staff/reviews'
export const newReviewPath = '/staff/reviews/new'
export const reviewPath = (id: string) => `/staff/reviews/${id}`
export const reviewScreenPath = (id: string) => `/staff/reviews/${id}/screen`
export const reviewListPath = (id: string) => `/staff/reviews/${id}/list`
export const reviewHandsPath = (id: string) => `/staff/reviews/${id}/hands`
export const reviewClosePath = (id: string) => `/staff/reviews/${id}/close`
export const joinReviewPath = '/review'
export const votePath = (code: string) => `/review/${code}`
export const votedPath = (code: string) => `/review/${code}/thanks`

export const ideasPath = '/staff/ideas'
export const newIdeaPath = '/staff/ideas/new'
export const ideaFromPledgePath = (pledge: string) => `/staff/ideas/new?pledge=${pledge}`
export const ideaPath = (id: string) => `/staff/ideas/${id}`
export const ideaSendPath = (id: string) => `/staff/ideas/${id}/send`
export const ideaDecidePath = (id: string) => `/staff/ideas/${id}/decide`
export const ideaToldPath = (id: string) => `/staff/ideas/${id}/told`
export const ideaPromisePath = (id: string) => `/staff/ideas/${id}/promise`
export const regionalPath = '/staff/ideas/regional'
export const regionalFilePath = '/staff/ideas/regional.csv'

export const kioskPath = '/kiosk'
export const kioskManifestPath = '/kiosk.webmanifest'
export const kioskWorkerPath = '/kiosk-worker.js'
export const kioskPairPath = '/kiosk/pair'
export const kioskSyncPath = '/kiosk/sync'

export const tabletsPath = '/staff/tablets'
export const tabletPath = (id: string) => `/staff/tablets/${id}`
export const tabletPairPath = (id: string) => `/staff/tablets/${id}/pair`
export const tabletTryAgainPath = (id: string) => `/staff/tablets/${id}/try-again`
export const tabletLostPath = (id: string) => `/staff/tablets/${id}/lost`
export const tabletBackPath = (id: string) => `/staff/tablets/${id}/back`
export const newKeyPath = '/staff/tablets/key'

export const leavesPath = '/staff/leaves'
export const staffLeafPath = (id: string) => `/staff/leaves/${id}`

export const pledgePicturePath = (id: string, file: string) => `/staff/pledges/${id}/pictures/${file}`
export const pledgePictureFilePath = (id: string, file: string) => `/staff/pledges/${id}/pictures/${file}/file`
export const pledgePictureHidePath = (id: string, file: string) => `/staff/pledges/${id}/pictures/${file}/hide`
export const leafPicturePath = (id: string, file: string) => `/staff/leaves/${id}/pictures/${file}`
export const leafPictureFilePath = (id: string, file: string) => `/staff/leaves/${id}/pictures/${file}/file`
export const leafPictureHidePath = (id: string, file: string) => `/staff/leaves/${id}/pictures/${file}/hide`
export const treePicturePath = (file: string) => `/tree/picture/${file}`
export const treeMessagesPath = '/tree/messages'
export const cardPath = (code: string) => `/tree/card/${code}`
export const cardJsonPath = (code: string) => `/tree/card/${code}.json`
export const cardAnswerPath = (code: string) => `/tree/card/${code}/answer`
export const cardVerdictPath = (code: string) => `/tree/card/${code}/verdict`

export const organisationsPath = '/staff/organisations'
export const newOrganisationPath = '/staff/organisations/new'
export const organisationPath = (id: string) => `/staff/organisations/${id}`
export const organisationChangePath = (id: string) => `/staff/organisations/${id}/change`
export const organisationEndPath = (id: string) => `/staff/organisations/${id}/end`
export const newMemberPath = (id: string) => `/staff/organisations/${id}/members/new`
export const memberEndPath = (id: string, account: string) => `/staff/organisations/${id}/members/${account}/end`
export const pledgeOrganisationPath = (id: string) => `/staff/pledges/${id}/organisation`
export const pledgeNewOrganisationPath = (id: string) => `/staff/pledges/${id}/organisation/add`

export const partnerPath = '/partner'
export const partnerSignInPath = '/partner/sign-in'
export const partnerSentPath = '/partner/sign-in/sent'
export const partnerEnterPath = (token: string) => `/partner/sign-in/${token}`
export const partnerOpportunitiesPath = '/partner/opportunities'
export const newOpportunityPath = '/partner/opportunities/new'
export const partnerOpportunityPath = (id: string) => `/partner/opportunities/${id}`
export const opportunityChangePath = (id: string) => `/partner/opportunities/${id}/change`
export const opportunitySendPath = (id: string) => `/partner/opportunities/${id}/send`
export const opportunityClosePath = (id: string) => `/partner/opportunities/${id}/close`
export const opportunityWithdrawPath = (id: string) => `/partner/opportunities/${id}/withdraw`

export const opportunitiesPath = '/opportunities'
export const opportunityPath = (id: string) => `/opportunities/${id}`

export const staffOpportunitiesPath = '/staff/opportunities'
export const staffOpportunityPath = (id: string) => `/staff/opportunities/${id}`
export const opportunityOpenPath = (id: string) => `/staff/opportunities/${id}/open`
export const opportunityReturnPath = (id: string) => `/staff/opportunities/${id}/return`
export const opportunityTakeAwayPath = (id: string) => `/staff/opportunities/${id}/take-away`
export const applyPath = (id: string) => `/opportunities/${id}/apply`
export const myApplicationsPath = '/me/applications'
export const myApplicationPath = (id: string) => `/me/applications/${id}`
export const myApplicationChangePath = (id: string) => `/me/applications/${id}/change`
export const myApplicationBackPath = (id: string) => `/me/applications/${id}/take-back`
export const myApplicationGoesPath = (id: string) => `/me/applications/${id}/how-it-goes`

export const partnerApplicationsPath = '/partner/applications'
export const partnerApplicationPath = (id: string) => `/partner/applications/${id}`
export const applicationInvitePath = (id: string) => `/partner/applications/${id}/invite`
export const applicationAnswerPath = (id: string) => `/partner/applications/${id}/answer`
export const applicationStartPath = (id: string) => `/partner/applications/${id}/start`
export const applicationGoesPath = (id: string) => `/partner/applications/${id}/how-it-goes`

export const staffApplicationsPath = '/staff/applications'
export const staffApplicationPath = (id: string) => `/staff/applications/${id}`
export const applicationWordsPath = (id: string, words: string) => `/staff/applications/${id}/words/${words}`
export const staffApplicationGoesPath = (id: string) => `/staff/applications/${id}/how-it-goes`
export const applyForWhomPath = (id: string) => `/staff/opportunities/${id}/for`
export const applyForPath = (person: string, opportunity: string) => `/staff/people/${person}/apply/${opportunity}`
export const applicationReadPath = (id: string) => `/staff/applications/${id}/read`

// The words of every refusal: what happened, what was kept, what to do.

export interface FaultWords {
  readonly status: number
  readonly title: string
  readonly message: string
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number
}

export const words = {
  notFound: {
    status: 404,
    title: 'Page not found',
    message:
      'Check the address. If you followed a link from this site, the page may have moved, or it is not one that you can open.',
  },
  notAllowed: {
    status: 403,
    title: 'You cannot open this page',
    message:
      'Your account does not have this part. If you need it for your work, ask your manager or the person who looks after accounts.',
  },
  refusedForm: {
    status: 403,
    title: 'Please send that again',
    message:
      'The page had been open for a long time or was opened in another way, so nothing was changed. Go back, reload the page and send it again.',
  },
  tooMany: {
    status: 429,
    title: 'Too many tries',
    message:
      'There have been too many tries in a short time. Wait 15 minutes and try again. If you need help now, call us.',
    retryAfter: 900,
  },
  unreadable: {
    status: 400,
    title: 'We could not read that request',
    message: 'Check the address and try again. Nothing was changed.',
  },
  brokenUpload: {
    status: 400,
    title: 'The file did not arrive whole',
    message:
      'The upload broke off before its end. Nothing was kept or changed. Check your connection and send the file again.',
  },
  refusedFile: {
    status: 422,
    title: 'The file was not kept',
    message: 'The virus scanner did not let it through.',
  },
  otherMethod: {
    status: 405,
    title: 'This page does not take that',
    message: 'It was asked for in a way that it does not take. Nothing was changed. Go back and use the page itself.',
  },
  tooLarge: {
    status: 413,
    title: 'That is too large',
    message: 'What you sent is larger than this page takes. Nothing was changed.',
  },
  noForm: {
    status: 415,
    title: 'That is not a form',
    message: 'This page takes forms only. Nothing was changed.',
  },
  databaseAway: {
    status: 503,
    title: 'We cannot reach our records just now',
    message: 'Nothing was changed. Wait a minute and try again: go back, and what you typed is still there.',
    retryAfter: 30,
  },
  unknownCommit: {
    status: 503,
    title: 'We cannot tell whether that was saved',
    message:
      'The connection to our records broke at the very last moment. It was saved whole or not at all. Wait a minute and look before you send it again.',
    retryAfter: 30,
  },
  noRoom: {
    status: 507,
    title: 'There is no room left to save this',
    message:
      'The disk of this service is full. Nothing was changed. Tell the people who run it, and try again when they have made room.',
  },
  ours: {
    status: 500,
    title: 'Sorry, something went wrong',
    message:
      'The fault is ours, not yours. Nothing was half saved. Try again, and if it happens again tell us the number below.',
  },
} as const satisfies Record<string, FaultWords>

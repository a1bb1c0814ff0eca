// Links that call, write or text. The words are the number itself, so that it can be read out and copied.

/** '01632 960100' → a link that dials it. */
export function PhoneLink({ number }: { readonly number: string }) {
  return (
    <a class="phone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  )
}

export function EmailLink({ address }: { readonly address: string }) {
  return <a href={`mailto:${address}`}>{address}</a>
}

interface TextLinkProps {
  readonly number: string
  readonly word: string
}

/** Opens a text message with its first word written. */
export function TextLink({ number, word }: TextLinkProps) {
  return <a href={`sms:${number}?&body=${encodeURIComponent(word)}`}>{`text ${word} to ${number}`}</a>
}

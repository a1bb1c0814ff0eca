// Small line drawings. They stand beside words and never instead of them.

const paths = {
  home: 'M3 11 12 4l9 7v9H3z M9 20v-6h6v6',
  work: 'M3 7h18v12H3z M9 7V4h6v3 M3 12h18',
  learn: 'M2 9l10-4 10 4-10 4z M6 11v5c3 3 9 3 12 0v-5',
  health: 'M12 20s-8-5-8-11a4.5 4.5 0 0 1 8-2.5A4.5 4.5 0 0 1 20 9c0 6-8 11-8 11z',
  baby: 'M15 6a3 3 0 1 1-6 0 3 3 0 0 1 6 0z M6 21c0-5 2-8 6-8s6 3 6 8 M9 17h6',
  talk: 'M4 5h16v11H9l-5 4z',
  money: 'M3 7h18v11H3z M15 12.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  phone: 'M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4a3 3 0 0 1-3 3A16 16 0 0 1 3 6a3 3 0 0 1 3-3z',
  people:
    'M12 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0z M3 20c0-4 2-7 6-7s6 3 6 7 M15 5.500a3 3 0 0 1 0 5.5 M17 13.500c2.5.7 4 3.2 4 6.5',
  letter: 'M3 6h18v13H3z M3 7l9 7 9-7',
  paper: 'M6 3h9l4 4v14H6z M14 3v5h5 M9 13h7 M9 17h7',
  calendar: 'M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z M12 7v5l3 2',
  eye: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  search: 'M17 11a6 6 0 1 1-12 0 6 6 0 0 1 12 0z M15.5 15.5 21 21',
  done: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z M7.500 12.500l3 3 6-7',
  no: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z M8.500 8.500l7 7 M15.500 8.500l-7 7',
  question:
    'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.700 M12 16.500v.5',
} as const

export type IconName = keyof typeof paths

// The keys of an object whose type is closed: they are the names.
export const iconNames = Object.keys(paths) as readonly IconName[]

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="34" height="34" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}

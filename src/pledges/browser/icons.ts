// Small drawings beside the words, never instead of them.
import { drawing } from './dom.ts'

const paths = {
  leaf: 'M5 19C3 9 10 4 20 4c1 10-4 17-13 15M5 21c2-6 5-9 9-11',
  pledge: 'M12 20s-8-5-8-11a4.5 4.5 0 0 1 8-2.5A4.5 4.5 0 0 1 20 9c0 6-8 11-8 11z',
  write: 'M4 20l1-4L16 5l3 3L8 19zM13 8l3 3',
  draw: 'M4 16c3-8 6-8 6-3s3 4 4-1 3-6 6-4M4 20h16',
  photo: 'M4 8h4l2-3h4l2 3h4v11H4zM15 13a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  speak: 'M12 14a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3zM6 11a6 6 0 0 0 12 0M12 17v4',
} as const
export type IconName = keyof typeof paths

export const icon = (name: IconName): SVGSVGElement =>
  drawing({ class: 'kiosk-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, [['path', { d: paths[name] }]])

// The same page in the other mood.
import type { Mood } from '../document.tsx'

export function galleryHref(slug: string | null, mood: Mood): string {
  return `/design${slug === null ? '' : `/${slug}`}?mood=${mood}`
}

interface MoodSwitchProps {
  readonly slug: string | null
  readonly mood: Mood
}

export function MoodSwitch({ slug, mood }: MoodSwitchProps) {
  return (
    <nav aria-label="Mood" class="not-on-paper">
      <ul class="gallery-moods">
        {(['warm', 'calm'] as const).map((other) => (
          <li key={other}>
            <a class="chip" href={galleryHref(slug, other)} aria-current={other === mood ? 'true' : undefined}>
              {other === 'warm' ? 'Warm: young people' : 'Calm: staff'}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

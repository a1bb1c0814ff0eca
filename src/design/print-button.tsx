import { Button } from './components/index.ts'

interface PrintButtonProps {
  readonly words: string
  readonly classes?: string | undefined
}

/** Opens the browser's own print. It needs a script, so it stays hidden until one is there (browser/print.ts). */
export function PrintButton({ words, classes }: PrintButtonProps) {
  return (
    <Button type="button" classes={classes} attributes={{ 'data-print': '', hidden: '' }}>
      {words}
    </Button>
  )
}

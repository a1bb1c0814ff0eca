import { describe, expect, test } from 'vitest'
import { themedCss } from './themed-css.ts'

describe('colours', () => {
  test('a hard-coded palette colour becomes a property', () => {
    expect(themedCss('.a { background-color: #0f7a52; }')).toBe('.a { background-color: var(--p-green); }')
  })
  test('white is one thing as text and another as a surface', () => {
    expect(themedCss('.a { color: #ffffff; background: #fff; }')).toBe(
      '.a { color: var(--p-on-colour); background: var(--p-white); }',
    )
  })
  test('the fallback of a functional colour is dropped', () => {
    expect(themedCss('.a { color: var(--govuk-text-colour, #0b0c0c); }')).toBe(
      '.a { color: var(--govuk-text-colour); }',
    )
  })
  test('a colour behind a comment is found too', () => {
    expect(themedCss('.a { /* why */\n color: #0b0c0c; }')).toContain('color: var(--p-black)')
  })
  test('tokens keep their colours', () => {
    expect(themedCss(':root { --paper: #fbf7f0; }')).toBe(':root { --paper: #fbf7f0; }')
  })
  test('a colour without a name stops the build', () => {
    expect(() => themedCss('.a { color: #123456; }')).toThrow('#123456')
  })
})

describe('sides', () => {
  test.each([
    ['margin-left: 5px', 'margin-inline-start: 5px'],
    ['border-right-width: 1px', 'border-inline-end-width: 1px'],
    ['left: 0', 'inset-inline-start: 0'],
    ['text-align: right', 'text-align: end'],
    ['float: left', 'float: left; float: inline-start'],
    ['padding: 1px 2px 3px 4px', 'padding-block: 1px 3px; padding-inline: 4px 2px'],
    ['padding: 1px 2px 3px 2px', 'padding: 1px 2px 3px 2px'],
    ['margin: 0 calc(1px + 2px) 0 auto', 'margin-block: 0 0; margin-inline: auto calc(1px + 2px)'],
    ['border-width: 1px 2px 0 0', 'border-width: 1px 2px 0 0'],
  ])('%s becomes %s', (physical, logical) => {
    expect(themedCss(`.a { ${physical}; }`)).toBe(`.a { ${logical}; }`)
  })
  test('a selector with a colon inside a media query is left alone', () => {
    const css = '@media (min-width: 40em) {.a:hover { color: red; } }'
    expect(themedCss(css)).toBe(css)
  })
})

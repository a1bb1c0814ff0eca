// Builds dist/assets: styles, scripts, fonts and pictures under fingerprinted names, each also compressed, and
// manifest.json (logical name → file). Does nothing when no input has changed. Run it, or call buildAssets(). Needs Node 24.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { compileAsync, Logger, SassString } from 'sass'
import { themedCss } from '../src/design/styles/themed-css.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const design = join(root, 'src/design')
const out = join(root, 'dist/assets')
// Built beside and then swapped: a server that is running meanwhile never finds half of it.
const next = join(root, 'dist/assets.next')
const atkinson = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next'
const arabic = '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic'
const ethiopic = '@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic'
const fonts = {
  'fonts/atkinson-latin.woff2': `${atkinson}-latin-wght-normal.woff2`,
  'fonts/atkinson-latin-ext.woff2': `${atkinson}-latin-ext-wght-normal.woff2`,
  'fonts/noto-arabic-regular.woff2': `${arabic}-400-normal.woff2`,
  'fonts/noto-arabic-bold.woff2': `${arabic}-700-normal.woff2`,
  'fonts/noto-ethiopic-regular.woff2': `${ethiopic}-400-normal.woff2`,
  'fonts/noto-ethiopic-bold.woff2': `${ethiopic}-700-normal.woff2`,
}
const mojImages = join(root, 'node_modules/@ministryofjustice/frontend/moj/assets/images')
const mojIcons = ['close-cross-black', 'document', 'tag-remove-cross', 'tag-remove-cross-white', 'toggle-plus-minus']
const moods = ['warm', 'calm']
/** Scripts of features: where each is, and its name. */
const scripts = [
  ['offer', 'offer'],
  ['offer', 'offer-worker'],
  ['pledges', 'kiosk'],
  ['pledges', 'kiosk-worker'],
]
// Browsers of five years ago: a phone handed down must do.
const target = { css: ['chrome87', 'firefox78', 'safari14'], script: 'es2020' }

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function hashOfInputs() {
  const hash = createHash('sha256')
  const inputs = [
    fileURLToPath(import.meta.url),
    join(root, 'package-lock.json'),
    ...['styles', 'browser', 'images'].flatMap((folder) => filesUnder(join(design, folder))),
    ...[
      'words',
      'offer/browser',
      'offer/finder',
      'pledges/browser',
      'pledges/kiosk/sealed',
      'pledges/kiosk/phrases',
    ].flatMap((folder) => filesUnder(join(root, 'src', folder))),
    ...['fit.ts', 'content.ts', 'terms.ts'].map((file) => join(root, 'src/offer', file)),
    join(design, 'qr-path.ts'),
  ]
  for (const file of inputs) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function isCurrent(inputs) {
  const stamp = join(out, '.inputs')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs) return false
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  return Object.values(manifest).every((file) => existsSync(join(out, file)))
}

function compress(path, content) {
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length, [constants.BROTLI_PARAM_QUALITY]: 11 }
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: size }))
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
}

function emitter(manifest) {
  return (name, bytes) => {
    const content = Buffer.from(bytes)
    const print = createHash('sha256').update(content).digest('hex').slice(0, 8)
    const dot = name.lastIndexOf('.')
    const file = `${name.slice(0, dot)}-${print}${name.slice(dot)}`
    const path = join(next, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    if (!/\.(woff2|png|jpg|webp)$/.test(name)) compress(path, content)
    manifest[name] = file
  }
}

async function style(mood, manifest) {
  const { css } = await compileAsync(join(design, 'styles', `${mood}.scss`), {
    loadPaths: [join(root, 'node_modules'), root, join(design, 'styles')],
    quietDeps: true,
    logger: Logger.silent,
    functions: {
      'asset-url($name)': ([name]) => new SassString(assetUrl(name.assertString().text, manifest), { quotes: false }),
    },
  })
  const linked = css.replace(/url\("?\/assets\/(images\/[\w.-]+)"?\)/g, (_, name) => assetUrl(name, manifest))
  const { code } = await transform(themedCss(linked), { loader: 'css', minify: true, target: target.css })
  return code
}

function assetUrl(name, manifest) {
  const file = manifest[name]
  if (!file) throw new Error(`asset-url('${name}'): there is no such file among the fonts and pictures.`)
  return `url(/assets/${file})`
}

async function script(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: target.script,
    charset: 'utf8', // words of danger in six alphabets, each letter in two or three bytes instead of six
    legalComments: 'none',
    write: false,
    tsconfig: join(dirname(entry), 'tsconfig.json'),
  })
  return outputFiles[0].contents
}

/** Builds what has changed. Returns true when it built, false when everything was current already. */
export async function buildAssets() {
  const inputs = hashOfInputs()
  if (isCurrent(inputs)) return false
  rmSync(next, { recursive: true, force: true })
  const manifest = {}
  const emit = emitter(manifest)
  for (const [name, file] of Object.entries(fonts)) emit(name, readFileSync(join(root, 'node_modules', file)))
  for (const file of filesUnder(join(design, 'images'))) emit(`images/${basename(file)}`, readFileSync(file))
  for (const icon of mojIcons.map((name) => `icon-${name}.svg`))
    emit(`images/${icon}`, readFileSync(join(mojImages, icon)))
  for (const mood of moods) {
    emit(`${mood}.css`, await style(mood, manifest))
    emit(`${mood}.js`, await script(join(design, 'browser', `${mood}.ts`)))
  }
  emit('kiosk.css', await style('kiosk', manifest))
  for (const [feature, name] of scripts)
    emit(`${name}.js`, await script(join(root, 'src', feature, 'browser', `${name}.ts`)))
  writeFileSync(join(next, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  writeFileSync(join(next, '.inputs'), inputs)
  rmSync(out, { recursive: true, force: true })
  renameSync(next, out)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildAssets()

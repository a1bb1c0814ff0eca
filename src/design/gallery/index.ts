// The living gallery at /design.
export { GalleryIndex } from './gallery-index.tsx'
export { findGallerySection } from './gallery-section.tsx'

// The living gallery at /design.
export { GalleryIndex } from './gallery-index.tsx'
export { findGallerySection, type GalleryPage } from './gallery-section.tsx'
export { listGallerySections, type GallerySectionName } from './sections.ts'

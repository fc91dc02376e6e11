/**
 * The site: everything that people read, as pages one can link to. It gathers what is written and what is generated, and
 * says nothing of its own about the law.
 */
export { buildSite } from './build-site.ts'
export { serveFolder } from './static-server.ts'

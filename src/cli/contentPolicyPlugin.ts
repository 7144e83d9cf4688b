import type { Plugin } from 'vite'
import { withContentPolicy } from './contentPolicy.ts'

/** Vite plugin: writes the Content-Security-Policy into the built page, when everything else stands in it. */
export function contentPolicyPlugin(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: withContentPolicy },
  }
}

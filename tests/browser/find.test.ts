import { describe, expect, it } from 'vitest'
import { findBrowser, findShell, installedCandidates, shellCandidates } from './find'

describe('finding a browser', () => {
  it('takes the one that CHROME_PATH names, and no other when that is not there', () => {
    expect(findBrowser({ CHROME_PATH: process.execPath })).toEqual({ path: process.execPath, env: {} })
    expect(findBrowser({ CHROME_PATH: '/none/chrome' })).toBeNull()
  })

  it('takes one without windows where there is one, before any that has them', () => {
    expect(shellCandidates({ PATH: '/opt/a:/opt/b' }).slice(0, 2)).toEqual(['/opt/a/chromium-headless-shell', '/opt/b/chromium-headless-shell'])
    expect(findBrowser()).toEqual(findShell() ?? findBrowser())
  })

  it('looks in the folders of the path on Linux', () => {
    expect(installedCandidates('linux', { PATH: '/opt/a:/opt/b' }).slice(0, 3)).toEqual(['/opt/a/chromium', '/opt/b/chromium', '/snap/bin/chromium'])
  })

  it('looks where programs are put on Windows and macOS', () => {
    expect(installedCandidates('win32', { PROGRAMFILES: 'C:\\Programs' })).toContain('C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe')
    expect(installedCandidates('darwin', {})[0]).toMatch(/^\/Applications\/Google Chrome\.app\//)
  })
})

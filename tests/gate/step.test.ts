import { describe, expect, it } from 'vitest'
import { countCommand, countReport, neverBegan, skippedStatus } from './step'

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] }
const brokenFile = { status: 'failed', assertionResults: [] }
const failedFile = { status: 'failed', assertionResults: [{}] }

describe('counting a run of Vitest', () => {
  it.each([
    ['all passed', report, 0, { passed: 3, failed: 0, skipped: 0 }],
    ['one failed', { ...report, numFailedTests: 1, testResults: [failedFile] }, 1, { passed: 3, failed: 1, skipped: 0 }],
    ['a file that could not be read', { ...report, testResults: [brokenFile] }, 1, { passed: 3, failed: 1, skipped: 0 }],
    ['an error outside every test', report, 1, { passed: 3, failed: 1, skipped: 0 }],
    ['skipped tests', { ...report, numPendingTests: 2 }, 0, { passed: 3, failed: 0, skipped: 2 }],
  ])('with %s', (_, counted, status, expected) => {
    expect(countReport(counted, status)).toEqual(expected)
  })
})

describe('counting a command', () => {
  it.each([
    ['that went well', 0, false, { passed: 1, failed: 0, skipped: 0 }],
    ['that failed', 1, false, { passed: 0, failed: 1, skipped: 0 }],
    ['that could not be done here', skippedStatus, false, { passed: 0, failed: 0, skipped: 1 }],
    ['that left no report', 0, true, { passed: 0, failed: 1, skipped: 0 }],
    ['of Vitest that could not be run', skippedStatus, true, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_, status, lacksReport, expected) => {
    expect(countCommand(status, lacksReport)).toEqual(expected)
  })
})

describe('a step in which no test began', () => {
  const counted = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] }

  it('is told from one that failed and from one that passed', () => {
    expect(neverBegan(counted, 1)).toBe(true)
    expect(neverBegan(counted, 0)).toBe(false)
    expect(neverBegan({ ...counted, numFailedTests: 1 }, 1)).toBe(false)
    expect(neverBegan({ ...counted, numPassedTests: 1 }, 1)).toBe(false)
  })
})

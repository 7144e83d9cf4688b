import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, firstView, isAway, landingView, nextView, type Direction, type View } from '../../src/composables/windowView'

const at = (top: number): View => ({ top, bottom: top + 1000 })

/** What is shown after each frame until nothing is missing. */
function frames(first: View, screen: View, direction: Direction): View[] {
  const found = [first]
  for (let last = first; found.length < 50; ) {
    const next = nextView(last, screen, direction)
    if (next === last) return found
    found.push((last = next))
  }
  return found
}

describe('what is shown of a long list', () => {
  it('is at first the screen, and then half a screen more in each frame, to a screen on either side', () => {
    expect(frames(firstView(null, at(5000)), at(5000), 0)).toEqual([
      { top: 5000, bottom: 6000 },
      { top: 5000, bottom: 6500 },
      { top: 5000, bottom: 7000 },
      { top: 4500, bottom: 7000 },
      { top: 4000, bottom: 7000 },
    ])
  })

  it.each([
    [1 as const, { top: 4500, bottom: 7500 }, { top: 5000, bottom: 6500 }],
    [-1 as const, { top: 3500, bottom: 6500 }, { top: 4500, bottom: 6000 }],
  ])('reaches farthest where the scrolling goes (%i)', (direction, whole, second) => {
    const found = frames(at(5000), at(5000), direction)
    expect(found[1]).toEqual(second)
    expect(found.at(-1)).toEqual(whole)
  })

  it('keeps what was there when the screen moves a little, and nothing when it jumps', () => {
    expect(firstView({ top: 4000, bottom: 7000 }, at(6500))).toEqual({ top: 5500, bottom: 7500 })
    expect(firstView({ top: 4000, bottom: 7000 }, at(3900))).toEqual({ top: 3900, bottom: 5900 })
    expect(firstView({ top: 4000, bottom: 7000 }, at(20_000))).toEqual(at(20_000))
  })

  it('is the upper part of the screen in the frame of a jump, and all of it in the frame after', () => {
    const landed = landingView({ top: 4000, bottom: 7000 }, at(20_000))
    expect(landed).toEqual({ top: 20_000, bottom: 20_300 })
    expect(covers(firstView(landed, at(20_000)), at(20_000))).toBe(true)
    expect(landingView({ top: 4000, bottom: 7000 }, at(6500))).toEqual(firstView({ top: 4000, bottom: 7000 }, at(6500)))
  })

  it('leaves what is scrolled away from, however slowly', () => {
    let shown = firstView(null, at(0))
    for (let top = 0; top < 50_000; top += 100) {
      expect(covers(shown, at(top))).toBe(true)
      shown = nextView(shown, at(top), 1)
      expect(shown.bottom - shown.top).toBeLessThanOrEqual(4000)
    }
  })

  it('is nothing of a list that is more than a screen away', () => {
    expect([at(-2000), at(-1999), at(1999), at(2000)].map((screen) => isAway(screen, 1000))).toEqual([true, false, false, true])
  })

  it('always has the screen, whatever was shown before, and never grows by more than half a screen', () => {
    const anywhere = fc.integer({ min: -5000, max: 50_000 })
    fc.assert(
      fc.property(anywhere, anywhere, fc.constantFrom<Direction>(-1, 0, 1), (before, now, direction) => {
        const shown = frames(firstView(frames(at(before), at(before), direction).at(-1) ?? null, at(now)), at(now), direction)
        shown.forEach((view, index) => {
          const last = shown[index - 1]
          expect(covers(view, at(now))).toBe(true)
          if (last) expect(view.bottom - view.top - (last.bottom - last.top)).toBeLessThanOrEqual(500)
        })
        expect((shown.at(-1)?.bottom ?? 0) - (shown.at(-1)?.top ?? 0)).toBeGreaterThanOrEqual(3000)
      }),
    )
  })
})

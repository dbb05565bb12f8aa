// Where labels and marks stand on a map so that none covers another.
//
// 1. Marks that would cover each other are pushed apart, as little as that takes; each keeps a line to its point.
// 2. Labels are placed in turn, the weightiest first, each at the first of eight sides of its mark that is free. One that
//    finds no room is left out: its mark keeps its number, and the words beside the picture tell its name.

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Mark {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Between two marks, in pixels. */
const MARK_GAP = 3
const ROUNDS = 200

/** The marks, moved so far that none covers another; each stays within `frame`. */
export function apart(marks: readonly Mark[], frame: Box): Mark[] {
  const moved = marks.map((mark) => ({ ...mark }))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const mark of moved) {
      mark.x = Math.min(Math.max(mark.x, frame.left + mark.radius), frame.right - mark.radius)
      mark.y = Math.min(Math.max(mark.y, frame.top + mark.radius), frame.bottom - mark.radius)
    }
    const pushed = moved.flatMap((a, index) => moved.slice(index + 1).filter((b, offset) => push(a, b, index + offset)))
    if (pushed.length === 0) break
  }
  return moved
}

/**
 * Points on a line, moved as little as it takes so that they stand at least `gap` apart and keep their order; those that
 * push each other share the way. They stay between `left` and `right` where there is room for all.
 */
export function inLine(points: readonly number[], gap: number, { left, right }: Pick<Box, 'left' | 'right'>): number[] {
  const order = points.map((_, index) => index).sort((a, b) => (points[a] ?? 0) - (points[b] ?? 0) || a - b)
  const clusters: { readonly members: number[]; sum: number; at: number }[] = []
  for (const index of order) {
    const point = points[index] ?? 0
    let cluster = { members: [index], sum: point, at: inside(point, 1, gap, left, right) }
    for (let before = clusters.at(-1); before !== undefined; before = clusters.at(-1)) {
      const half = (gap * (before.members.length + cluster.members.length)) / 2
      if (cluster.at - before.at >= half) break
      clusters.pop()
      const members = [...before.members, ...cluster.members]
      const sum = before.sum + cluster.sum
      cluster = { members, sum, at: inside(sum / members.length, members.length, gap, left, right) }
    }
    clusters.push(cluster)
  }
  const moved = [...points]
  for (const { members, at } of clusters) {
    members.forEach((index, place) => {
      moved[index] = at + gap * (place - (members.length - 1) / 2)
    })
  }
  return moved
}

/** The middle of so many points, `gap` apart, nearest to `at` where all of them stand between `left` and `right`. */
function inside(at: number, count: number, gap: number, left: number, right: number): number {
  const half = (gap * (count - 1)) / 2
  return Math.max(left + half, Math.min(right - half, at))
}

interface Movable {
  x: number
  y: number
  readonly radius: number
}

/** Moves two marks that overlap from each other, each by half of what is missing; true where they did. */
function push(a: Movable, b: Movable, seed: number): boolean {
  const wanted = a.radius + b.radius + MARK_GAP
  const distance = Math.hypot(b.x - a.x, b.y - a.y)
  if (distance >= wanted - 0.01) return false
  // Two on one point part in some direction, the same each time.
  const angle = distance < 0.01 ? seed * 2.4 : Math.atan2(b.y - a.y, b.x - a.x)
  const half = (wanted - distance) / 2
  a.x -= Math.cos(angle) * half
  a.y -= Math.sin(angle) * half
  b.x += Math.cos(angle) * half
  b.y += Math.sin(angle) * half
  return true
}

export interface Label {
  /** Pixels, with the rim around the letters. */
  readonly width: number
  readonly height: number
}

/** Pixels between a mark and its label. */
const LABEL_GAP = 5

/** Right, left, over, under, then the corners: how far a label's box lies from the middle of its mark. */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
]

/** The boxes of the labels (same order as `marks`, null = no room), none over another, a mark, or anything `taken`. */
export function placeLabels(
  marks: readonly Mark[],
  labels: readonly Label[],
  frame: Box,
  taken: readonly Box[],
): (Box | null)[] {
  const covered = [...taken, ...marks.map(boxOf)]
  return marks.map((mark, index) => {
    const label = labels[index]
    if (label === undefined) return null
    const free = SIDES.map((side) => beside(mark, label, side)).find(
      (box) => within(box, frame) && !covered.some((other) => overlap(box, other)),
    )
    if (free === undefined) return null
    covered.push(free)
    return free
  })
}

/** The box around a mark. */
export function boxOf({ x, y, radius }: Mark): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

function beside({ x, y, radius }: Mark, { width, height }: Label, [across, down]: readonly [number, number]): Box {
  const left = x + across * (radius + LABEL_GAP) + ((Math.sign(across) - 1) / 2) * width
  const top = y + down * (radius + LABEL_GAP) + ((Math.sign(down) - 1) / 2) * height
  return { left, top, right: left + width, bottom: top + height }
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function within(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
}

import { parseDescriptor, type Resource } from '../../src/files/packageDescriptor'

/** The tables of a package that is not a plan: its descriptor with a plan of its own put in. */
export function parseDescriptorTables(source: string): Resource[] {
  const plan = { kommune: 'x', vedtatt: '2024-01-01', utgangspunkt_aar: 2023, maalaar: [2025] }
  const parsed = parseDescriptor(JSON.stringify({ ...(JSON.parse(source) as object), plan }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value.resources
}

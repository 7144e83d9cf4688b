import * as v from 'valibot'
import { failure, success, type Result } from '../domain/result'
import { packageProblem, type PackageProblem } from '../domain/packageProblem'

/** The descriptor file of a data package. */
export const descriptorFile = 'datapackage.json'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const names = v.pipe(
  v.union([text, v.array(text)]),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
)

/** The longest pattern that is tried. */
const maxPattern = 200

/** A repeated group that itself repeats or chooses, and a reference back, can take for ever on a short text. */
const slowPattern = /\([^()]*[*+{|][^()]*\)[*+{]|\)\)+[*+{]|\\[1-9k]/

/** True for a pattern that can be tried on a cell in good time. */
export function isPattern(source: string): boolean {
  if (source.length > maxPattern || (source.match(/[*+]|,\}/g)?.length ?? 0) > 3 || slowPattern.test(source)) return false
  try {
    return new RegExp(source, 'u').source !== ''
  } catch {
    return false
  }
}

const constraintsSchema = v.object({
  required: v.optional(v.boolean(), false),
  unique: v.optional(v.boolean(), false),
  enum: v.optional(v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String)))),
  pattern: v.optional(v.pipe(v.string(), v.check(isPattern, 'a regular expression'))),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
})

const fieldSchema = v.object({
  name: text,
  type: v.optional(text, 'string'),
  decimalChar: v.optional(text, '.'),
  constraints: v.optional(constraintsSchema, {}),
})

const tableSchema = v.object({
  fields: v.array(fieldSchema),
  primaryKey: v.optional(names, []),
  uniqueKeys: v.optional(v.array(v.array(text)), []),
  foreignKeys: v.optional(
    v.array(v.object({ fields: names, reference: v.object({ resource: v.optional(v.string(), ''), fields: names }) })),
    [],
  ),
  missingValues: v.optional(v.array(v.string()), ['']),
})

/** A path inside the package: never absolute, never upwards. */
const innerPath = v.pipe(
  text,
  v.check((path) => !/^[/\\]|^[a-z]+:|(^|[/\\])\.\.([/\\]|$)/i.test(path)),
)

const resourceSchema = v.object({
  name: text,
  path: innerPath,
  dialect: v.optional(v.object({ delimiter: v.optional(v.picklist([',', ';', '\t']), ',') }), {}),
  schema: tableSchema,
})

const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))

const planSchema = v.object({
  kommune: text,
  vedtatt: v.pipe(v.string(), v.isoDate()),
  utgangspunkt_aar: year,
  maalaar: v.pipe(v.array(year), v.minLength(1), v.check((years) => years.every((one, index) => index === 0 || one > (years[index - 1] ?? one)))),
})

const descriptorSchema = v.object({
  name: v.pipe(text, v.regex(/^[a-z0-9][a-z0-9._-]*$/)),
  title: text,
  version: v.optional(v.string(), ''),
  licenses: v.optional(v.array(v.object({ name: v.optional(v.string(), ''), title: v.optional(v.string(), '') })), []),
  sources: v.optional(v.array(v.object({ title: v.optional(v.string(), ''), path: v.optional(v.string(), '') })), []),
  plan: planSchema,
  resources: v.array(resourceSchema),
})

/** What the program uses of a package's `datapackage.json`; other properties are left alone. */
export type Descriptor = v.InferOutput<typeof descriptorSchema>
export type Resource = Descriptor['resources'][number]
export type Field = Resource['schema']['fields'][number]

function parseJson(source: string): Result<unknown, string> {
  try {
    return success(JSON.parse(source))
  } catch (error) {
    return failure(error instanceof Error ? error.message : '')
  }
}

/** Reads `datapackage.json`; fails with every property that is missing or wrong. */
export function parseDescriptor(source: string): Result<Descriptor, PackageProblem[]> {
  const json = parseJson(source)
  if (!json.ok) return failure([packageProblem('not_json', descriptorFile, { written: json.failure })])
  const parsed = v.safeParse(descriptorSchema, json.value)
  if (parsed.success) return success(parsed.output)
  return failure(
    parsed.issues.map((issue) =>
      packageProblem('wrong_property', descriptorFile, { column: v.getDotPath(issue), written: issue.input === undefined ? null : issue.received, expected: issue.expected }),
    ),
  )
}

// Components of messages and modals, and what Discord refuses about them. Legacy messages hold rows alone; messages
// with the flag IS_COMPONENTS_V2 hold 40 components and 4,000 characters of text, whatever their nesting.

import { z } from 'zod'
import type { Component } from './types.ts'

export const COMPONENT = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
}
export const LINK_STYLE = 5
const PREMIUM_STYLE = 6

/** Makes null of clients the absence that it means. */
export function maybe<T>(schema: z.ZodType<T>) {
  return schema.nullish().transform((value) => value ?? undefined)
}

const Option = z.object({
  label: z.string().trim().min(1).max(100),
  value: z.string().min(1).max(100),
  description: maybe(z.string().max(100)),
  default: maybe(z.boolean()),
})

export const ComponentShape: z.ZodType<Component> = z.lazy(() =>
  z.looseObject({
    type: z.int(),
    id: maybe(z.int().min(0)),
    custom_id: maybe(z.string().min(1).max(100)),
    style: maybe(z.int()),
    label: maybe(z.string().max(80)),
    url: maybe(z.string().max(512)),
    disabled: maybe(z.boolean()),
    placeholder: maybe(z.string().max(150)),
    content: maybe(z.string()),
    value: maybe(z.string().max(4000)),
    required: maybe(z.boolean()),
    min_length: maybe(z.int().min(0).max(4000)),
    max_length: maybe(z.int().min(1).max(4000)),
    min_values: maybe(z.int().min(0).max(25)),
    max_values: maybe(z.int().min(1).max(25)),
    options: maybe(z.array(Option).min(1).max(25)),
    components: maybe(z.array(ComponentShape)),
    component: maybe(ComponentShape),
    accessory: maybe(ComponentShape),
  }),
)

export interface Fault {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly message: string
}
type Path = readonly (string | number)[]

/** A component and all that nests in it, outermost first. */
export function withNested(component: Component): Component[] {
  const below = [...(component.components ?? []), component.component, component.accessory]
  return [component, ...below.flatMap((nested) => (nested ? withNested(nested) : []))]
}

/** What Discord refuses about a message's components; paths start at `components`. */
export function componentFaults(components: readonly Component[], v2: boolean): Fault[] {
  const all = components.flatMap(withNested)
  return [
    ...(v2 ? v2Faults(components, all) : legacyFaults(components)),
    ...duplicates(all),
    ...components.flatMap((component, at) => partFaults(component, ['components', at])),
  ]
}

function legacyFaults(components: readonly Component[]): Fault[] {
  const faults: Fault[] = components.flatMap((component, at) =>
    component.type === COMPONENT.row ? [] : [badType(['components', at, 'type'], 'one of {1}')],
  )
  if (components.length > 5) faults.push(badLength(['components'], 'Must be between 1 and 5 in length.'))
  return faults
}

function v2Faults(components: readonly Component[], all: readonly Component[]): Fault[] {
  const { row, section, text, gallery, file, separator, container } = COMPONENT
  const top = [row, section, text, gallery, file, separator, container]
  const faults: Fault[] = components.flatMap((component, at) =>
    top.includes(component.type) ? [] : [badType(['components', at, 'type'], `one of {${top.join(', ')}}`)],
  )
  const length = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0)
  if (all.length > 40) faults.push(badLength(['components'], 'The total number of components must not exceed 40.'))
  if (length > 4000)
    faults.push(badLength(['components'], 'The total length of displayable text must not exceed 4000.'))
  return faults
}

function duplicates(all: readonly Component[]): Fault[] {
  const ids = all.flatMap(({ custom_id }) => custom_id ?? [])
  if (new Set(ids).size === ids.length) return []
  const message = 'Component custom id cannot be duplicated'
  return [{ path: ['components'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }]
}

function partFaults(component: Component, path: Path): Fault[] {
  const { type } = component
  const nested = (component.components ?? []).flatMap((part, at) => partFaults(part, [...path, 'components', at]))
  if (type === COMPONENT.row) return [...rowFaults(component, path), ...nested]
  if (type === COMPONENT.button) return buttonFaults(component, path)
  if (isSelect(type)) return selectFaults(component, path)
  if (type === COMPONENT.text && !component.content?.trim()) return [required([...path, 'content'])]
  return nested
}

function rowFaults(row: Component, path: Path): Fault[] {
  const parts = row.components ?? []
  const at = [...path, 'components']
  if (parts.length === 0 || parts.length > 5) return [badLength(at, 'Must be between 1 and 5 in length.')]
  const selects = parts.filter(({ type }) => isSelect(type)).length
  const strange = parts.findIndex(({ type }) => type !== COMPONENT.button && !isSelect(type))
  if (strange >= 0) return [badType([...at, strange, 'type'], 'one of {2, 3, 5, 6, 7, 8}')]
  return selects > 0 && parts.length > 1
    ? [
        {
          path: at,
          code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          message: 'The specified component exceeds the maximum width',
        },
      ]
    : []
}

function buttonFaults(button: Component, path: Path): Fault[] {
  const { style = 0, custom_id, url, label } = button
  if (style < 1 || style > PREMIUM_STYLE) return [badType([...path, 'style'], 'one of {1, 2, 3, 4, 5, 6}')]
  if (style === PREMIUM_STYLE) return []
  const faults: Fault[] = []
  if (style === LINK_STYLE) {
    if (url === undefined) faults.push(required([...path, 'url']))
    else if (!/^(https?|discord):\/\//.test(url)) faults.push(badUrl([...path, 'url']))
  } else if (custom_id === undefined) faults.push(required([...path, 'custom_id']))
  if (custom_id !== undefined && url !== undefined) {
    const message = 'A custom id and url cannot both be specified'
    faults.push({ path: [...path, 'custom_id'], code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message })
  }
  if (!label?.trim() && !('emoji' in button && button.emoji)) faults.push(required([...path, 'label']))
  return faults
}

function selectFaults(select: Component, path: Path): Fault[] {
  const { type, custom_id, options, min_values = 1, max_values = 1 } = select
  const faults: Fault[] = custom_id === undefined ? [required([...path, 'custom_id'])] : []
  if (type !== COMPONENT.stringSelect) return faults
  if (!options) return [...faults, required([...path, 'options'])]
  const values = options.map(({ value }) => value)
  if (new Set(values).size < values.length) {
    const message = 'The specified option value is already used'
    faults.push({ path: [...path, 'options'], code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message })
  }
  if (max_values > options.length || min_values > options.length)
    faults.push(
      badLength([...path, 'options'], `Must be between ${Math.max(min_values, max_values)} and 25 in length.`),
    )
  return faults
}

/** What Discord refuses about a modal's components: rows or labels with one input each, five at most. */
export function modalFaults(components: readonly Component[]): Fault[] {
  const faults: Fault[] = duplicates(components.flatMap(withNested))
  if (components.length === 0 || components.length > 5)
    faults.push(badLength(['components'], 'Must be between 1 and 5 in length.'))
  components.forEach((component, at) => {
    const path = ['components', at]
    const input = inputOf(component)
    if (component.type === COMPONENT.text) return
    if (component.type !== COMPONENT.row && component.type !== COMPONENT.label)
      faults.push(badType([...path, 'type'], 'one of {1, 10, 18}'))
    else if (!input) faults.push(badLength([...path, 'components'], 'Must be 1 in length.'))
    else if (component.type === COMPONENT.row && input.type !== COMPONENT.textInput)
      faults.push(badType([...path, 'components', 0, 'type'], 'one of {4}'))
    else if (input.custom_id === undefined) faults.push(required([...path, 'components', 0, 'custom_id']))
    const label = component.type === COMPONENT.row ? input?.label : component.label
    if (!label || label.length > 45) faults.push(badLength([...path, 'label'], 'Must be between 1 and 45 in length.'))
  })
  return faults
}

/** The input in a modal's row or label; undefined where there is none, or more than one. */
export function inputOf(component: Component): Component | undefined {
  if (component.type === COMPONENT.label) return component.component
  return component.components?.length === 1 ? component.components[0] : undefined
}

export function isSelect(type: number): boolean {
  return type === COMPONENT.stringSelect || (type >= COMPONENT.userSelect && type <= COMPONENT.channelSelect)
}

function required(path: Path): Fault {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
}

function badLength(path: Path, message: string): Fault {
  return { path, code: 'BASE_TYPE_BAD_LENGTH', message }
}

function badType(path: Path, values: string): Fault {
  return { path, code: 'UNION_TYPE_CHOICES', message: `Value of field "type" must be ${values}.` }
}

function badUrl(path: Path): Fault {
  return { path, code: 'URL_TYPE_INVALID_SCHEME', message: 'Scheme must be one of http, https or discord.' }
}

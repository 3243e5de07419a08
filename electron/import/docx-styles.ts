import type { SourceFile } from './importer.ts'
import { attribute, parseXml } from './xml.ts'

/** What a style says about a paragraph or a run, by the style's id. */
export type Style = {
  readonly bold: boolean
  readonly italic: boolean
  readonly heading: boolean
}

/** The styles of a Word document with what they inherit; ids are localised, names are not. */
export function readStyles(file: SourceFile, xml: string): ReadonlyMap<string, Style> {
  const raw = new Map<string, RawStyle>()
  let current: RawStyle | null = null
  parseXml(file, xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val')
      if (name === 'style') {
        current = { bold: null, italic: null, heading: null, basedOn: null }
        raw.set(attribute(attributes, 'styleId') ?? '', current)
      } else if (!current) return
      else if (name === 'name')
        current.heading = /^(?:heading \d|title$)/i.test(value ?? '') || null
      else if (name === 'basedOn') current.basedOn = value ?? null
      else if (name === 'b') current.bold = isOn(value)
      else if (name === 'i') current.italic = isOn(value)
      else if (name === 'outlineLvl') current.heading = Number(value) < 9
    },
    close: (name) => {
      if (name === 'style') current = null
    },
  })
  return new Map(Array.from(raw.keys(), (id) => [id, inherit(raw, id)]))
}

/** The value of an on-off property: present without a value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

type RawStyle = Record<'bold' | 'italic' | 'heading', boolean | null> & { basedOn: string | null }

function inherit(raw: ReadonlyMap<string, RawStyle>, id: string): Style {
  let bold: boolean | null = null
  let italic: boolean | null = null
  let heading: boolean | null = null
  let current = raw.get(id)
  for (let depth = 0; current && depth < 12; depth += 1) {
    bold ??= current.bold
    italic ??= current.italic
    heading ??= current.heading
    current = raw.get(current.basedOn ?? '')
  }
  return { bold: bold ?? false, italic: italic ?? false, heading: heading ?? false }
}

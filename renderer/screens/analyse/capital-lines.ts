import type { CapitalGroup, CapitalRow, CapitalTable } from '../../../shared/model/capital-table.ts'

/** One line of the capital table: a capital type, or where `row` is there a benefit below it. */
export type Line = {
  readonly key: string
  readonly group: CapitalGroup
  readonly row: CapitalRow | null
}

/** The lines to show; `hideEmpty` leaves out benefits without a quote, and capital types without any. */
export function capitalLines({ groups }: CapitalTable, hideEmpty: boolean): readonly Line[] {
  return groups.flatMap((group): readonly Line[] => {
    if (hideEmpty && group.total === 0) return []
    const key = group.id ?? 'none'
    const rows = group.rows.filter(({ total }) => !hideEmpty || total > 0)
    return [
      { key, group, row: null },
      ...rows.map((row) => ({ key: `${key} ${row.code.id}`, group, row })),
    ]
  })
}

/** The figures of a line: in all, then per programme. */
export function figuresOf({ group, row }: Line): readonly number[] {
  const { total, cells } = row ?? group
  return [total, ...cells]
}

/** The fields of a filter that lead to the quotes behind a figure; column 0 is the total. */
export function pressedFields(
  { programmes }: CapitalTable,
  { group, row }: Line,
  column: number,
): Readonly<Record<string, unknown>> {
  return {
    capitals: [group.id],
    ...(row && { codes: [row.code.id] }),
    ...(column > 0 && { programmes: [programmes[column - 1]?.id ?? null] }),
  }
}

import { test } from 'vitest'
import { findOffice } from './office.ts'

const none = findOffice() === undefined

/** A test that needs LibreOffice: skipped, and counted as such, where there is none. */
export function officeTest(name: string, run: () => void | Promise<void>): void {
  test.skipIf(none)(name, run)
}

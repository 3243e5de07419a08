import validate from '@ooxml-tools/validate'

/**
 * What a DOCX or XLSX file has that Word and Excel 2021 do not allow, as Microsoft's Open XML SDK finds it: schemas, and rules beyond
 * them such as ids that must be unique. Empty where nothing is.
 */
export async function schemaFaults(
  bytes: Uint8Array,
  format: 'docx' | 'xlsx',
): Promise<readonly string[]> {
  const faults = await validate(bytes, format, 'Office2021')
  return faults.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`)
}

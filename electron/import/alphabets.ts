/** A language as its code pages show it. */
export type Alphabet = {
  /** Its letters beyond ASCII in small, the most frequent first. */
  readonly letters: string
  /** The code pages that it is written in, as TextDecoder names them, the most usual first. */
  readonly pages: readonly string[]
}

const western = ['windows-1252', 'iso-8859-15', 'macintosh']
const central = ['windows-1250', 'iso-8859-2']
const baltic = ['windows-1257', 'iso-8859-13']
const slavic = ['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic']

/** Languages whose texts are still found in code pages of one byte a character, the most frequent first. */
export const alphabets: readonly Alphabet[] = [
  { letters: 'äüöß', pages: western },
  { letters: 'éèàêçùâôîûœëïü', pages: western },
  { letters: 'óíáéñú¿¡üºª', pages: western },
  { letters: 'ãçáéíóêõâàúôºª', pages: western },
  { letters: 'èàòùéìî', pages: western },
  { letters: 'ëéïèöüóáê', pages: western },
  { letters: 'åäöé', pages: western },
  { letters: 'åøæéòô', pages: western },
  { letters: 'àèóíéçòúïü·', pages: western },
  { letters: 'íáðéóþöúæý', pages: western },
  { letters: 'ęłóążśćńź', pages: central },
  { letters: 'íáéěýřčšžůúóňťď', pages: central },
  { letters: 'áíéýčšžúľôťňóäďĺŕ', pages: central },
  { letters: 'áéőóöíűüú', pages: central },
  { letters: 'ăîâşţ', pages: central },
  { letters: 'čšžćđ', pages: central },
  { letters: 'ëç', pages: central },
  { letters: 'āīēšņļūžčģķ', pages: baltic },
  { letters: 'ėįųžšąęūč', pages: baltic },
  { letters: 'äõüöšž', pages: [...baltic, ...western] },
  { letters: 'ıüşğçöâîû', pages: ['windows-1254'] },
  {
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
    pages: ['windows-1251', 'koi8-r', 'iso-8859-5', 'x-mac-cyrillic', 'ibm866'],
  },
  { letters: 'оаниівтерскулдмпязьгбчйюжхїцшщєфґ', pages: slavic },
  { letters: 'аоиетнрсвлкдпмзъугбчцяшжйхщюфь', pages: ['windows-1251', 'iso-8859-5'] },
  { letters: 'аоиенрстјвкудпмлгзбчшцжљњхћђфџѓќѕ', pages: ['windows-1251', 'iso-8859-5'] },
  { letters: 'аніыоерўскдлтвмупьягзбцчшйёжхюфэ', pages: slavic },
  { letters: 'αοιετσνηυρπκμλςόίγάδωέθήχφύώβξζψϊΐ', pages: ['windows-1253', 'iso-8859-7'] },
  { letters: 'יוהלאתרשבמנעחקדםצפגכטסזןףךץ', pages: ['windows-1255', 'iso-8859-8'] },
  { letters: 'اليمنوترهبةفكعدسأقحجشصطخذضزىثإغئظءآؤ،؟', pages: ['windows-1256', 'iso-8859-6'] },
  { letters: 'ايرندهوتمسبشکكیزقفعجخگحپصطضآغذظثچژ،؟\u200c', pages: ['windows-1256'] },
  {
    letters: 'านรอกเง่มยล้วดัทสตะีิปบคหแจุพชขใไูโผธถณญ็ศซำ์ืึภฟฉษฐฎฏ',
    pages: ['windows-874'],
  },
]

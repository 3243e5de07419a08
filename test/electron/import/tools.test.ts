import { expect, test } from 'vitest'
import { readSource } from '../../../electron/import/formats.ts'
import { understand } from '../../../electron/import/understand.ts'
import { spokenText } from '../../../shared/text/ranges.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { docxFile, file, paragraph, table } from './files.ts'

/** Who speaks from which millisecond on, and what: as `Anna 3000: So?`. */
async function said(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const source = await readSource(file(name, content))
  const { turns, marks } = understand(source, noDecisions)
  return turns
    .filter(({ label }) => label !== null)
    .map((turn) => {
      const words = spokenText(source.text, turn, marks).replace(/\s+/g, ' ')
      return `${turn.label} ${turn.startMs ?? '–'}: ${words}`
    })
}

const talk = ['Anna 3000: So?', 'Ben 6000: Yes.', 'Anna 9000: Good.', 'Ben 12000: Go.']

/** The same talk as many tools and transcribers write it. */
const written: readonly (readonly [string, string, string])[] = [
  [
    'Rev',
    'a.txt',
    'Anna (00:03):\nSo?\n\nBen (00:06):\nYes.\n\nAnna (00:09):\nGood.\n\nBen (00:12):\nGo.',
  ],
  [
    'Trint',
    'a.txt',
    '[00:00:03] Anna: So?\n\n[00:00:06] Ben: Yes.\n\n[00:00:09] Anna: Good.\n\n[00:00:12] Ben: Go.',
  ],
  [
    'Trint, in three lines',
    'a.txt',
    'Anna\n[00:00:03]\nSo?\n\nBen\n[00:00:06]\nYes.\n\nAnna\n[00:00:09]\nGood.\n\nBen\n[00:00:12]\nGo.',
  ],
  [
    'Sonix',
    'a.txt',
    'Anna: [00:00:03] So?\n\nBen: [00:00:06] Yes.\n\nAnna: [00:00:09] Good.\n\nBen: [00:00:12] Go.',
  ],
  [
    'Happy Scribe',
    'a.txt',
    '[00:00:03.00] - Anna\nSo?\n\n[00:00:06.00] - Ben\nYes.\n\n[00:00:09.00] - Anna\nGood.\n\n[00:00:12.00] - Ben\nGo.',
  ],
  [
    'Descript',
    'a.md',
    '**Anna:** [00:00:03] So?\n\n**Ben:** [00:00:06] Yes.\n\n**Anna:** [00:00:09] Good.\n\n**Ben:** [00:00:12] Go.',
  ],
  [
    'InqScribe',
    'a.txt',
    '[00:00:03.00] Anna: So?\n[00:00:06.00] Ben: Yes.\n[00:00:09.00] Anna: Good.\n[00:00:12.00] Ben: Go.',
  ],
  [
    'f4, times before',
    'a.txt',
    '#00:00:03-0# Anna: So?\n#00:00:06-0# Ben: Yes.\n#00:00:09-0# Anna: Good.\n#00:00:12-0# Ben: Go.',
  ],
  [
    'MAXQDA',
    'a.txt',
    '#00:00:03-0#Anna: So?\n#00:00:06-0#Ben: Yes.\n#00:00:09-0#Anna: Good.\n#00:00:12-0#Ben: Go.',
  ],
  [
    'MAXQDA, bare times',
    'a.txt',
    '00:00:03.0Anna: So?\n00:00:06.0Ben: Yes.\n00:00:09.0Anna: Good.\n00:00:12.0Ben: Go.',
  ],
  [
    'NVivo, tabs',
    'a.txt',
    'Timespan\tContent\tSpeaker\n0:00:03.0 - 0:00:05.9\tSo?\tAnna\n0:00:06.0 - 0:00:07.0\tYes.\tBen\n0:00:09.0 - 0:00:10.0\tGood.\tAnna\n0:00:12.0 - 0:00:13.0\tGo.\tBen',
  ],
  [
    'WhisperX, SRT',
    'a.srt',
    '1\n00:00:03,000 --> 00:00:04,000\n[Anna]: So?\n\n2\n00:00:06,000 --> 00:00:07,000\n[Ben]: Yes.\n\n3\n00:00:09,000 --> 00:00:10,000\n[Anna]: Good.\n\n4\n00:00:12,000 --> 00:00:13,000\n[Ben]: Go.',
  ],
  [
    'Webex',
    'a.vtt',
    'WEBVTT\n\n1 "Anna" (12)\n00:00:03.000 --> 00:00:04.000\nSo?\n\n2 "Ben" (34)\n00:00:06.000 --> 00:00:07.000\nYes.\n\n3 "Anna" (12)\n00:00:09.000 --> 00:00:10.000\nGood.\n\n4 "Ben" (34)\n00:00:12.000 --> 00:00:13.000\nGo.',
  ],
  [
    'WhisperX, JSON',
    'a.json',
    JSON.stringify({
      segments: [
        [3, 'Anna', 'So?'],
        [6, 'Ben', 'Yes.'],
        [9, 'Anna', 'Good.'],
        [12, 'Ben', 'Go.'],
      ].map(([start, speaker, text]) => ({ start, end: Number(start) + 1, speaker, text })),
    }),
  ],
  [
    'oTranscribe',
    'a.otr',
    JSON.stringify({
      media: 'a.mp3',
      text: [
        [3, 'Anna', 'So?'],
        [6, 'Ben', 'Yes.'],
        [9, 'Anna', 'Good.'],
        [12, 'Ben', 'Go.'],
      ]
        .map(
          ([at, who, words]) =>
            `<p><span class="timestamp" data-timestamp="${at}">0:${String(at).padStart(2, '0')}</span>&nbsp;${who}: ${words}<br></p>`,
        )
        .join(''),
    }),
  ],
]

test.each(written)('%s is understood with its times', async (_, name, content) => {
  expect(await said(name, content)).toEqual(talk)
})

test('documents of Teams, in both shapes, of TurboScribe and tables of Sonix are understood', async () => {
  const turns = [
    ['Anna', '0:03', 'So?'],
    ['Ben', '0:06', 'Yes.'],
    ['Anna', '0:09', 'Good.'],
    ['Ben', '0:12', 'Go.'],
  ] as const
  const lines = (...cells: readonly string[]) =>
    `<w:p>${cells.map((cell) => `<w:r><w:t xml:space="preserve">${cell}</w:t></w:r>`).join('<w:r><w:br/></w:r>')}</w:p>`
  const head =
    paragraph('Talk-20260615_133555-Meeting Transcript') + paragraph('15 June 2026, 03:35am')
  const teams =
    head +
    paragraph('Anna started transcription') +
    turns.map(([who, at, words]) => lines(`${who}   ${at}`, words)).join('') +
    paragraph('Anna stopped transcription')
  const older = turns
    .map(([who, at, words]) => lines(`0:${at}.0 --&gt; 0:${at}.9`, who, words))
    .join('')
  const turbo = turns
    .map(([who, at, words]) => paragraph(`**[${who}] (${at} - ${at})**`) + paragraph(words))
    .join('')
  const sonix = table([
    ['Timecode', 'Speaker', 'Text'],
    ...turns.map(([who, at, words]) => [`00:0${at}`, who, words]),
  ])
  for (const body of [teams, older, turbo, sonix])
    expect(await said('a.docx', docxFile(body))).toEqual(talk)
})

test('who phones into a meeting speaks as the number', async () => {
  const cues = [
    'Anna: Good morning.',
    '+31 6 12345678: Hello?',
    'Anna: Hello.',
    'Ben (he/him): Hi.',
  ]
  const vtt = `WEBVTT\n\n${cues.map((cue, at) => `${at}\n00:00:0${at}.000 --> 00:00:0${at}.900\n${cue}\n`).join('\n')}`
  expect(await said('a.vtt', vtt)).toContain('+31 6 12345678 1000: Hello?')
})

test('what Whisper writes without speakers is joined to sentences, in every one of its formats', async () => {
  const files = {
    'a.json': JSON.stringify({
      segments: [
        { start: 3.1, end: 5.8, text: ' So shall we' },
        { start: 5.8, end: 6.8, text: ' begin?' },
      ],
    }),
    'a.tsv': 'start\tend\ttext\n3100\t5800\tSo shall we\n5800\t6800\tbegin?\n',
    'a.srt':
      '1\r\n00:00:03,100 --> 00:00:05,800\r\nSo shall we\r\n\r\n2\r\n00:00:05,800 --> 00:00:06,800\r\nbegin?\r\n',
    'a.vtt': 'WEBVTT\n\n00:03.100 --> 00:05.800\nSo shall we\n\n00:05.800 --> 00:06.800\nbegin?\n',
    'a.lrc': '[ti:Talk]\n[00:03.10]So shall we\n[00:05.80]begin?\n',
  }
  for (const [name, content] of Object.entries(files)) {
    const source = await readSource(file(name, content))
    const { verdict, turns } = understand(source, noDecisions)
    expect([name, verdict, source.text]).toEqual([name, 'none', 'So shall we begin?'])
    expect(turns[0]?.startMs, name).toBe(3100)
  }
})

test('Transcriber’s XML is read with the names of its speakers; other XML is refused with the way out', async () => {
  const trs =
    '<?xml version="1.0"?><Trans><Speakers><Speaker id="s1" name="Anna"/><Speaker id="s2" name="Ben"/></Speakers><Episode><Turn speaker="s1"><Sync time="0"/>So?</Turn><Turn speaker="s2"><Sync time="3"/>Yes.</Turn></Episode></Trans>'
  expect(await said('a.trs', trs)).toEqual(['Anna –: So?', 'Ben –: Yes.'])
  await expect(
    readSource(file('a.eaf', '<?xml version="1.0"?><ANNOTATION_DOCUMENT/>')),
  ).rejects.toThrow(/Export the transcript/)
})

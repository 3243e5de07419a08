/** Numbers of `truth.json` that a look into the file showed to be wrong, and what is right. */
export const corrections: Readonly<
  Record<string, { readonly speakers: number; readonly why: string }>
> = {
  'hitsave__GigaSword_-_Interview_with_Jack_Breen.md': {
    speakers: 3,
    why: '“Unknown Speaker” is a label too',
  },
  'changelog__the-changelog-594.md': { speakers: 5, why: 'five names stand in bold' },
  'changelog__go-time-100.md': { speakers: 4, why: '“Break” is a timestamp, not a speaker' },
  'changelog__js-party-157.md': { speakers: 6, why: '“Break” is a timestamp, not a speaker' },
  'en_js-party-157__bold.docx': { speakers: 6, why: '“Break” is a timestamp, not a speaker' },
  'ethpm__Meeting_139.md': {
    speakers: 27,
    why: 'spelling variants are labels of their own until joined',
  },
  'ethpm__meeting_100.md': {
    speakers: 20,
    why: 'the misspelt “Jame” is a label of its own until joined',
  },
  'ethpm__meeting_06.md': { speakers: 8, why: 'three people speak once' },
  'ethpm__Meeting_04.md': {
    speakers: 18,
    why: 'seven labels are misspelt, in small letters, or used once: each counts until joined',
  },
  'bundestag__01143.txt': { speakers: 24, why: 'interjections inside brackets are no turns' },
  'bundestag__09036.txt': { speakers: 42, why: '“Inhalt”, “Beginn” and a sentence were counted' },
  'he_knesset-321195.odt': { speakers: 16, why: 'titles of lists above the talk were counted' },
  'raise__Exp_P1.txt': {
    speakers: 0,
    why: 'the questions are numbered as on a sheet (“Pergunta 1:”), and nothing marks who answers: there is no “Resposta:” as in the others',
  },
  'knesset__20_ptv_321195.doc': {
    speakers: 16,
    why: 'titles of lists above the talk were counted',
  },
  'knesset__20_ptv_317899.doc': {
    speakers: 7,
    why: 'titles of lists above the talk were counted',
  },
  'knesset__20_ptm_318579.doc': {
    speakers: 102,
    why: '104 different lines end with a colon, of which two (“I wish to ask”, “I want to ask”) are part of a speech: they have no angle brackets',
  },
  'pdpilot__coded-segments.pdf': {
    speakers: 3,
    why: 'the segments are dialogues, one label misspelt',
  },
  'he_knesset-321195.pdf': { speakers: 16, why: 'titles of lists above the talk were counted' },
  'knesset__20_ptv_317899.txt': { speakers: 7, why: 'titles of lists above the talk were counted' },
  'knesset__20_ptv_317899_tika.txt': {
    speakers: 7,
    why: 'titles of lists above the talk were counted',
  },
  'he_knesset-317899__windows1255-crlf.txt': {
    speakers: 7,
    why: 'titles of lists above the talk were counted',
  },
  'he_knesset-317899__utf8-bidi-marks.txt': {
    speakers: 7,
    why: 'titles of lists above the talk were counted',
  },
  'knesset__20_ptv_502208.doc': {
    speakers: 11,
    why: 'titles of lists above the talk were counted',
  },
  'bitcoin__2020-02-16-waxwing-or-adam-gibson.md': { speakers: 2, why: 'host and guest' },
  'cabnc__KBT.txt': { speakers: 6, why: '“Unknown speaker” is a label too' },
  'cabnc__KB4.txt': { speakers: 6, why: '“Unknown speaker” is a label too' },
  'cabnc__KBW.txt': { speakers: 26, why: '“Unknown speaker” is a label too' },
  'cabnc__021A-C0897X0519XX-ABZZP0.cha': { speakers: 3, why: 'a third person speaks three times' },
  'en_cabnc-KB8RE00W__name-colon.txt': { speakers: 12, why: 'one of the listed never speaks' },
}

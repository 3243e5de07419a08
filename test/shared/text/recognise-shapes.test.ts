import { expect, test } from 'vitest'
import { labels, read } from './read.ts'

/** Made-up transcripts in the shapes that programs and people produce, and who speaks in them; `⏎` ends a line. */
const shapes: readonly (readonly [string, readonly string[], string])[] = [
  [
    'Teams',
    ['Anna de Vries', 'Ben Okafor'],
    'Project talk-20260615_133555-Meeting Transcript⏎15 June 2026, 03:35am⏎27m 42s⏎Anna de Vries started transcription⏎Anna de Vries   0:03⏎So shall we begin with the park?⏎Yes.⏎Ben Okafor   0:19⏎Mm-hm.⏎Anna de Vries   0:25⏎Good.⏎Ben Okafor   1:02:19⏎Fine by me.⏎Anna de Vries stopped transcription',
  ],
  [
    'older exports of Teams',
    ['Anna de Vries', 'Ben Okafor'],
    '0:0:3.120 --> 0:0:5.880⏎Anna de Vries⏎So shall we begin?⏎⏎0:0:6.120 --> 0:0:7.880⏎Ben Okafor⏎Yes.⏎⏎0:0:8.120 --> 0:0:9.880⏎Anna de Vries⏎Good.⏎⏎0:0:10.120 --> 0:0:12.880⏎Ben Okafor⏎Okay then.',
  ],
  [
    'Otter',
    ['Anna de Vries', 'Speaker 2'],
    'SUMMARY KEYWORDS⏎park, bench, dog⏎SPEAKERS⏎Anna de Vries, Speaker 2⏎⏎Anna de Vries  0:02⏎So shall we begin?⏎⏎Speaker 2  0:19⏎Yes I think so.⏎⏎Anna de Vries  0:32⏎Good.⏎⏎Speaker 2  0:40⏎Well.⏎⏎Transcribed by https://otter.ai',
  ],
  [
    'Rev',
    ['Anna de Vries', 'Ben'],
    'Anna de Vries (00:03):⏎So shall we begin?⏎⏎Ben (00:08):⏎Yes. [crosstalk 00:12:03] and⏎⏎Anna de Vries (00:13):⏎Good.⏎⏎Ben (00:18):⏎Okay.',
  ],
  [
    'Trint',
    ['Anna de Vries', 'Ben'],
    '[00:00:03] Anna de Vries: So?⏎⏎[00:00:08] Ben: Yes.⏎⏎[00:00:12] Anna de Vries: Good.',
  ],
  [
    'Trint with names on lines of their own',
    ['Anna de Vries', 'Ben Hur'],
    '00:00:03⏎Anna de Vries⏎So shall we?⏎⏎00:00:08⏎Ben Hur⏎Yes.⏎⏎00:00:12⏎Anna de Vries⏎Good.⏎⏎00:00:22⏎Ben Hur⏎Well.',
  ],
  ['Sonix', ['Anna', 'Ben'], 'Anna: [00:00:03] So?⏎⏎Ben: [00:00:08] Yes.⏎⏎Anna: [00:00:13] OK.'],
  [
    'Happy Scribe',
    ['Anna', 'Ben'],
    '[00:00:03.12] - Anna⏎So shall we begin?⏎⏎[00:00:08.12] - Ben⏎Yes.⏎⏎[00:00:13.12] - Anna⏎Good.⏎⏎[00:00:18.12] - Ben⏎Yes.',
  ],
  [
    'Amberscript',
    ['Spreker 1', 'Spreker 2'],
    '00:00:03 - Spreker 1⏎Zullen we beginnen?⏎⏎00:00:08 - Spreker 2⏎Ja.⏎⏎00:00:13 - Spreker 1⏎Goed.⏎⏎00:00:18 - Spreker 2⏎Ja hoor.',
  ],
  [
    'the rules of Dresing and Pehl',
    ['I', 'B'],
    'I: Wie war das damals?⏎⏎B: Ja, (...) also (lacht) das war SEHR schwer.⏎⏎I: Warum?⏎⏎B: Weil (unv.) es so war.',
  ],
  [
    'aTrain for MAXQDA',
    ['I', 'B'],
    '#00:00:15-3#I: Wie war das?⏎#00:00:21-8#B: Schwer.⏎#00:00:25-8#I: Ach.⏎#00:00:29-8#B: Ja.',
  ],
  [
    'noScribe',
    ['S01', 'S02'],
    'S01: [00:00:12] text hier //S02: mm// und⏎⏎S02: [00:00:22] ja (..) genau⏎⏎S01: [00:00:32] gut',
  ],
  [
    'GAT 2 with numbered lines',
    ['ANN', 'BEN'],
    '01  ANN:   so did you [see it]⏎02  BEN:              [mm::   ]=⏎03         (1.2)⏎04  ANN:   =°well° no (.) hh i- I thou:ght⏎05         it was gone⏎06  BEN:   yeah.⏎07  ANN:   right.',
  ],
  [
    'question and answer',
    ['Q', 'A'],
    'Q. State your name.⏎A. John Smith.⏎Q. And your address?⏎A. Five Main Street.⏎Q. Thank you.⏎A. Sure.',
  ],
  [
    'a court',
    ['MR. SMITH', 'THE COURT'],
    '          MR. SMITH:  Objection.⏎          THE COURT:  Overruled.⏎     Q    Where were you?⏎     A    At home.⏎          MR. SMITH:  I object.⏎          THE COURT:  Noted.⏎          MR. SMITH:  Fine.⏎          THE COURT:  Go on.',
  ],
  [
    'times in brackets between names and words',
    ['Sprecher 1', 'Sprecher 2'],
    'Sprecher 1 [00:00:04] Wie war das?⏎⏎Sprecher 2 [00:00:21] Also, das war so: gut.⏎⏎Sprecher 1 [00:00:30] Hinweis: Pause.⏎⏎Sprecher 2 [00:00:41] Ja.⏎⏎Sprecher 1 [00:00:50] Schön.⏎⏎Sprecher 2 [00:00:59] Genau.',
  ],
  [
    'brackets as wide as Chinese letters',
    ['王丽', '陈老师'],
    '王丽（0:04）：您好。⏎陈老师（0:21）：你好，比如：我不会。⏎王丽（0:30）：为什么？⏎陈老师（0:41）：不知道。⏎王丽（0:50）：好。⏎陈老师（0:59）：谢谢。',
  ],
  [
    'names above words with a dash behind them',
    ['Lucía Fernández', 'Don Ramón'],
    'Lucía Fernández -⏎¿Cómo llegó?⏎⏎Don Ramón -⏎Por mi prima.⏎⏎Lucía Fernández -⏎¿Y luego?⏎⏎Don Ramón -⏎Nada.⏎⏎Lucía Fernández -⏎Gracias.⏎⏎Don Ramón -⏎A usted.',
  ],
  [
    'turns numbered in brackets',
    ['Ayşe Demir', 'Elif'],
    '[1] Ayşe Demir: Nasıl duydunuz?⏎[2] Elif: Bir arkadaştan.⏎[3] Ayşe Demir: Peki?⏎[4] Elif: Çok şey: dil, iş.⏎[5] Ayşe Demir: Evet.⏎[6] Elif: Tamam.',
  ],
  [
    'Hindi with titles',
    ['सुनीता', 'डॉ. शर्मा'],
    'सुनीता: कैसे पता चला?⏎डॉ. शर्मा: एक सहेली से।⏎सुनीता: और फिर?⏎डॉ. शर्मा: कई बातें।⏎सुनीता: हाँ।⏎डॉ. शर्मा: धन्यवाद।',
  ],
  [
    'long answers',
    ['Interviewer', 'Maria'],
    'Interviewer: Can you tell me about your mentor?⏎⏎Maria: She helped me a lot with finding work. She helped me a lot with finding work. She helped me a lot with finding work. ⏎⏎Interviewer: And the language?⏎⏎Maria: We spoke German every week. We spoke German every week. We spoke German every week. ',
  ],
  [
    'one question and one answer',
    ['Interviewer', 'Respondent'],
    'Interviewer: Tell me.⏎⏎Respondent: I came here in 2015.',
  ],
  [
    'capitals on lines of their own',
    ['INTERVIEWER', 'PARTICIPANT 1', 'PARTICIPANT 2'],
    'INTERVIEWER⏎So how was it?⏎⏎PARTICIPANT 1⏎It was good.⏎⏎INTERVIEWER⏎And then?⏎⏎PARTICIPANT 2⏎I left.⏎⏎INTERVIEWER⏎Why?⏎⏎PARTICIPANT 1⏎Work.',
  ],
  [
    'a report with headings in capitals',
    [],
    'INTRODUCTION⏎⏎We went to the park.⏎⏎METHODS⏎⏎We asked people.⏎⏎RESULTS⏎⏎They were happy.⏎⏎DISCUSSION⏎⏎So it was.',
  ],
  [
    'an article',
    [],
    'The park was full. There were three things: dogs, children and birds.⏎⏎Note: this was in May.⏎⏎She said: "come in".⏎⏎For example: the first one.⏎⏎Note: this was in June.⏎⏎Note: this was in July.',
  ],
  [
    'an e-mail',
    [],
    'From: Anna <a@x.org>⏎To: Ben⏎Subject: Hi⏎Date: 3 May⏎⏎Dear Ben,⏎this is a text: it says things.⏎Best, Anna',
  ],
  [
    'a focus group with a header',
    ['M', 'P1', 'P2', 'P3 (female)', 'P2 and P3', 'P4'],
    'Focus group 3, mentoring programme Vienna⏎Date: 12.03.2015⏎Moderator: Anna Schmidt⏎Transcription: Eva⏎⏎M: Welcome everybody. Could you introduce yourselves?⏎P1: I am from Syria, I’m an engineer.⏎P2: I am from Iran.⏎P3 (female): From Ukraine.⏎M: And how did you find the mentoring?⏎P1: For me it was: first, the language.⏎P3 (female): I agree.⏎P2 and P3: Yes!⏎M: OK.⏎[laughter]⏎P4: I had no mentor.',
  ],
  [
    'French blanks before the colon',
    ['Enquêteur', 'Marie'],
    'Enquêteur : Bonjour, ça va ?⏎Marie : Oui, merci.⏎Enquêteur : Et le mentorat ?⏎Marie : C’est simple : on parle.⏎Enquêteur : D’accord.',
  ],
  [
    'Spanish interviews',
    ['Entrevistadora', 'E1'],
    'Entrevistadora: ¿Qué tal?⏎E1: Bien.⏎Entrevistadora: ¿Y luego?⏎E1: Nada.',
  ],
  [
    'numbered turns',
    ['Interviewer', 'Anna'],
    '1. Interviewer: So?⏎2. Anna: Yes.⏎3. Interviewer: And?⏎4. Anna: No.⏎5. Interviewer: OK.',
  ],
  ['bullets', ['Anna', 'Ben'], '- Anna: So?⏎- Ben: Yes.⏎- Anna: And?⏎- Ben: No.⏎- Anna: OK.'],
  ['dialogue dashes', [], '– Bonjour, ça va ?⏎– Oui, et toi ?⏎– Bien.⏎– Tant mieux.'],
  ['angle brackets', ['Anna', 'Ben'], '<Anna> So?⏎<Ben> Yes.⏎<Anna> And?⏎<Ben> No.⏎<Anna> OK.'],
  ['round brackets', ['Anna', 'Ben'], '(Anna) So?⏎(Ben) Yes.⏎(Anna) And?⏎(Ben) No.⏎(Anna) OK.'],
  ['bars', ['Anna', 'Ben'], 'Anna | So?⏎Ben | Yes.⏎Anna | And?⏎Ben | No.⏎Anna | OK.'],
  ['arrows', ['Anna', 'Ben'], 'Anna> So?⏎Ben> Yes.⏎Anna> And?⏎Ben> No.⏎Anna> OK.'],
  [
    'saved transcripts of Zoom',
    ['Anna de Vries', 'Ben'],
    '[Anna de Vries] 10:02:13⏎So shall we?⏎⏎[Ben] 10:02:20⏎Yes.⏎⏎[Anna de Vries] 10:02:33⏎Good.⏎⏎[Ben] 10:02:40⏎Yes.',
  ],
  [
    'older transcripts of Zoom',
    ['Anna', 'Ben'],
    '10:02:13 Anna: So⏎10:02:20 Ben: yes⏎10:02:33 Anna: good⏎10:02:43 Ben: good',
  ],
  [
    'chats of Zoom',
    ['Anna', 'Ben'],
    '00:06:15 From Anna to Everyone: hi all⏎00:06:20 From Ben to Everyone: hello⏎00:07:15 From Anna to Everyone: so⏎00:08:20 From Ben to Everyone: yes',
  ],
  [
    'a legend with roles',
    ['I', 'P'],
    'Interviewer (I): Jane Doe⏎Interviewee (P): Mentee, 34, from Syria⏎Date: 5 May⏎⏎I: How did you hear of it?⏎P: From a friend.⏎I: And then?⏎P: I applied.',
  ],
  [
    'Whisper',
    [],
    'Hello everyone and welcome.⏎I am here with Rick.⏎He said: hello.⏎Hi Rick.⏎Hello.',
  ],
  [
    'names above blocks',
    ['Anna', 'Ben'],
    'Anna⏎So shall we begin?⏎⏎Ben⏎Yes.⏎⏎Anna⏎Good.⏎⏎Ben⏎Okay then.⏎⏎Anna⏎Bye.',
  ],
  [
    'Arabic',
    ['المحاور', 'أحمد'],
    'المحاور: كيف كانت التجربة؟⏎أحمد: كانت جيدة جدا.⏎المحاور: ولماذا؟⏎أحمد: لأنها مفيدة: جدا.',
  ],
  [
    'Japanese',
    ['司会', '田中'],
    '司会：こんにちは。⏎田中：はい、こんにちは。⏎司会：どうでしたか。⏎田中：よかったです。',
  ],
  [
    'Korean',
    ['진행자', '김민수'],
    '진행자: 안녕하세요.⏎김민수: 네 안녕하세요.⏎진행자: 어땠어요?⏎김민수: 좋았어요.',
  ],
  [
    'quoted dialogue',
    ['Anna', 'Ben'],
    'Anna: He came in. He said: hello.⏎I said: who are you?⏎He said: nobody.⏎I said: go.⏎He said: no.⏎Ben: And then?⏎Anna: He left.⏎Ben: Oh.⏎Anna: Yes.',
  ],
  [
    'capitals and a colon',
    ['INTERVIEWER', 'JANE'],
    'INTERVIEWER: So how?⏎JANE: Well.⏎INTERVIEWER: And?⏎JANE: I thought NO WAY: never.⏎Jane: again⏎JANE: yes',
  ],
  ['initials', ['JK', 'AB', 'CD'], 'JK: so⏎AB: yes⏎JK: and⏎AB: no⏎CD: hm'],
  [
    'times in brackets at the end',
    ['I', 'M'],
    'Interview mit Frau M.⏎⏎I: Also, wie war das? (00:01:15)⏎M: Ja, gut. (00:01:22)⏎I: Und dann? (00:02:01)⏎M: Dann kam ich her. (00:02:30)',
  ],
  [
    'minutes of a meeting',
    [],
    'Agenda⏎1. Opening⏎2. Budget⏎⏎Present: Anna, Ben⏎Apologies: Carl⏎Chair: Anna⏎⏎Decision: the budget is approved.⏎Action: Ben writes the letter.⏎Decision: we meet in May.⏎Action: Anna books the room.⏎Next meeting: 5 May',
  ],
  [
    'numbered questions with answers',
    ['Antwort'],
    'Frage 1: Wie gefällt es Ihnen?⏎Antwort: Gut.⏎Frage 2: Und warum?⏎Antwort: Wegen der Leute.⏎Frage 3: Noch etwas?⏎Antwort: Nein.',
  ],
]

test.each(shapes)('speakers in the shape of %s are found', (_, expected, text) => {
  expect(labels(text.replaceAll('⏎', '\n'))).toEqual(expected)
})

test('no guess about a short text is shown as certain', () => {
  for (const [, , text] of shapes) {
    const { verdict, turns } = read(text.replaceAll('⏎', '\n'))
    if (turns.length < 5) expect(verdict).not.toBe('sure')
  }
})

test('where labels stand in angle brackets, a long one used once is a speaker, and words of a speech are none', () => {
  const people = ['היו"ר טלי פלוסקוב', 'מנואל טרכטנברג (המחנה הציוני)', 'זהבה גלאון (מרצ)']
  const guest = 'נשיא הרפובליקה של אוקראינה פטרו אולסיוביץ פורושנקו'
  const turns = Array.from({ length: 45 }, (_, at) => {
    const asks = at === 7 || at === 25 ? '\n\nרצוני לשאול:\n\nהאם נכון הדבר?' : ''
    return `<${people[at % 3]}:>\n\nסליחה, נודע לי כי מורות זכאיות למענק.${asks}`
  })
  const text = [...turns, `<${guest}:>\n\nכבוד היושב ראש, תודה רבה.`].join('\n\n')
  expect(labels(text)).toEqual([...people, guest])
})

/** How people of one language talk and how their transcribers name them. */
export type Voice = {
  /** Sets of labels, who asks first. */
  readonly casts: readonly (readonly string[])[]
  /** What is said; some of it looks like a label. */
  readonly sentences: readonly string[]
  /** Lines of their own that nobody is named in. */
  readonly asides: readonly string[]
  /** What may stand above the talk. */
  readonly heads: readonly string[]
}

/** Voices by language. */
export const voices: Readonly<Record<string, Voice>> = {
  German: {
    casts: [
      ['I', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'],
      ['Moderatorin', 'Teilnehmer 1', 'Teilnehmerin 2', 'Teilnehmer 3', 'Teilnehmerin 4'],
      ['Int.', 'Frau Köhler', 'Herr Çelik', 'Frau Dr. Weiß', 'Herr von Arnim'],
      ['M', 'TN1', 'TN2', 'TN3', 'TN4', 'TN5', 'TN6', 'TN7', 'TN8', 'TN9', 'TN10', 'TN11'],
      ['L. Steiner', 'A. Großmann', 'Ö. Yıldız', 'U. Ebner-Haas'],
    ],
    sentences: [
      'Das war am Anfang nicht einfach.',
      'Ja.',
      'Wie haben Sie das erlebt?',
      'Ich habe immer gesagt: wir schaffen das.',
      'Es gibt zwei Dinge: die Sprache und die Arbeit.',
      'Um 10:30 war der Termin, wie immer.',
      'Zum Beispiel: der Antrag, der lag vier Monate.',
      'Genau, das sehe ich auch so.',
      'Und dann sagt sie zu mir: „Rufen Sie an!“',
      'Na ja, das ist eine lange Geschichte (lacht).',
    ],
    asides: ['Hinweis: das war noch vor der Pause.', '(Gelächter)', 'Ergebnis: keine Antwort.'],
    heads: ['Gruppendiskussion 2\nDatum: 3.4.2023\nOrt: Wien\nInterviewerin: Lisa Steiner\n\n', ''],
  },
  French: {
    casts: [
      ['Enquêtrice', 'Mme Ferrand', 'M. N’Diaye', 'Mme de La Tour', 'M. Étienne'],
      ['Animatrice', 'Participant 1', 'Participante 2', 'Participant 3', 'Participante 4'],
      ['E', 'F1', 'H1', 'F2', 'H2'],
      ['Chercheur', 'Zoé', 'Éric', 'Anaïs', 'Jean-Noël'],
    ],
    sentences: [
      'C’était difficile au début.',
      'Oui.',
      'Comment cela s’est passé ?',
      'Il m’a dit : « revenez demain ».',
      'Il y a deux choses : la langue et le travail.',
      'On se voyait à 10:30, le mardi.',
      'Par exemple : le dossier a traîné quatre mois.',
      'Voilà, tout à fait.',
      'Je ne sais pas, franchement.',
    ],
    asides: ['Remarque : c’était avant la pause.', '(rires)', 'Résultat : aucune réponse.'],
    heads: ['Entretien n° 4\nDate : 3 avril 2023\nLieu : Lyon\nDurée : 50 min\n\n', ''],
  },
  Spanish: {
    casts: [
      ['Entrevistadora', 'Participante 1', 'Participante 2', 'Participante 3'],
      ['Moderador', 'Íñigo', 'Begoña', 'Ángel María', 'Lucía'],
      ['E', 'P1', 'P2', 'P3', 'P4', 'P5'],
      ['Investigadora', 'Sra. Núñez', 'Sr. de la Fuente', 'Sra. Gómez-Ortiz'],
    ],
    sentences: [
      'Al principio fue difícil.',
      'Sí.',
      '¿Cómo lo vivió usted?',
      'Me dijo: «vuelva mañana».',
      'Hay dos cosas: el idioma y el trabajo.',
      'Quedábamos a las 10:30, los martes.',
      'Por ejemplo: el trámite tardó cuatro meses.',
      'Claro, exactamente.',
    ],
    asides: ['Nota: eso fue antes de la pausa.', '(risas)', 'Resultado: ninguna respuesta.'],
    heads: ['Grupo focal 3\nFecha: 3/4/2023\nLugar: Sevilla\nDuración: 1 h\n\n', ''],
  },
  Dutch: {
    casts: [
      ['Interviewer', 'Respondent 1', 'Respondent 2', 'Respondent 3'],
      ['Onderzoeker', 'Mw. de Vries', 'Dhr. van ’t Hof', 'Mw. El Idrissi'],
      ['Gespreksleider', 'Sanne', 'Joost', 'Fatima', 'Willem-Jan'],
    ],
    sentences: [
      'In het begin was het moeilijk.',
      'Ja.',
      'Hoe heeft u dat ervaren?',
      'Hij zei: kom morgen terug.',
      'Er zijn twee dingen: de taal en het werk.',
      'We spraken af om 10:30, op dinsdag.',
      'Bijvoorbeeld: de aanvraag duurde vier maanden.',
      'Precies, dat vind ik ook.',
    ],
    asides: ['Opmerking: dit was voor de pauze.', '(gelach)', 'Resultaat: geen antwoord.'],
    heads: ['Focusgroep 3\nDatum: 3 april 2023\nPlaats: Gent\nDuur: 55 min\n\n', ''],
  },
  Hebrew: {
    casts: [
      ['מנחה', 'דנה', 'יוסי', 'רחל', 'אברהם'],
      ['מראיינת', 'משתתף 1', 'משתתפת 2', 'משתתף 3'],
      ['ד"ר כהן', "גב' לוי", 'מר מזרחי', 'עו"ד בן-דוד'],
    ],
    sentences: [
      'בהתחלה זה היה קשה.',
      'כן.',
      'איך זה היה בשבילך?',
      'הוא אמר לי: תחזור מחר.',
      'יש שני דברים: השפה והעבודה.',
      'נפגשנו בשעה 10:30, כל יום שלישי.',
      'לדוגמה: הבקשה לקחה ארבעה חודשים.',
      'נכון מאוד.',
    ],
    asides: ['הערה: זה היה לפני ההפסקה.', '(צחוק)'],
    heads: ['קבוצת מיקוד 3\nתאריך: 3.4.2023\nמקום: חיפה\n\n', ''],
  },
  Arabic: {
    casts: [
      ['الباحث', 'مشارك 1', 'مشاركة 2', 'مشارك 3'],
      ['المحاورة', 'سميرة', 'أحمد', 'أم خالد', 'عبد الرحمن'],
    ],
    sentences: [
      'في البداية كان الأمر صعبا.',
      'نعم.',
      'كيف كانت التجربة؟',
      'قال لي: تعال غدا.',
      'هناك أمران: اللغة والعمل.',
      'كنا نلتقي الساعة 10:30 كل ثلاثاء.',
      'مثلا: الطلب استغرق أربعة أشهر.',
      'صحيح تماما.',
    ],
    asides: ['ملاحظة: كان هذا قبل الاستراحة.', '(ضحك)'],
    heads: ['مجموعة نقاش 3\nالتاريخ: 3/4/2023\nالمكان: عمان\n\n', ''],
  },
  Chinese: {
    casts: [
      ['主持人', '受访者1', '受访者2', '受访者3'],
      ['访谈员', '王芳', '李明', '张晓红', '陈先生'],
      ['问', '答'],
    ],
    sentences: [
      '一开始很难。',
      '对。',
      '您觉得怎么样？',
      '他说：“明天再来。”',
      '有两件事：语言和工作。',
      '我们约在10:30，每个星期二。',
      '比如：申请等了四个月。',
      '是的，没错。',
    ],
    asides: ['备注：这是休息之前说的。', '（笑）'],
    heads: ['焦点小组3\n日期：2023年4月3日\n地点：上海\n\n', ''],
  },
  Japanese: {
    casts: [
      ['司会', '田中', '佐藤', '鈴木', 'グエン'],
      ['インタビュアー', '参加者A', '参加者B', '参加者C'],
      ['聞き手', '山本さん', '高橋さん'],
    ],
    sentences: [
      '最初は大変でした。',
      'はい。',
      'どうでしたか。',
      '「また明日」と言われました。',
      '二つあります：言葉と仕事です。',
      '毎週火曜日の10:30に会いました。',
      '例えば：申請に四か月かかりました。',
      'そうですね。',
    ],
    asides: ['注：これは休憩の前です。', '（笑）'],
    heads: ['グループインタビュー3\n日時：2023年4月3日\n場所：大阪\n\n', ''],
  },
  Portuguese: {
    casts: [
      ['Moderadora', 'Participante 1', 'Participante 2', 'Participante 3', 'Participante 4'],
      ['Entrevistador', 'Conceição', 'João Paulo', 'D. Amélia', 'Inês'],
    ],
    sentences: [
      'No início foi difícil.',
      'Sim.',
      'Como foi para si?',
      'Ele disse-me: «volte amanhã».',
      'Há duas coisas: a língua e o trabalho.',
      'Encontrávamo-nos às 10:30, às terças.',
      'Por exemplo: o pedido demorou quatro meses.',
      'Exatamente.',
    ],
    asides: ['Nota: isto foi antes da pausa.', '(risos)', 'Resultado: nenhuma resposta.'],
    heads: ['Grupo focal 3\nData: 3/4/2023\nLocal: Porto\nDuração: 1 h\n\n', ''],
  },
  Turkish: {
    casts: [
      ['Moderatör', 'Katılımcı 1', 'Katılımcı 2', 'Katılımcı 3'],
      ['Görüşmeci', 'Ayşe Hanım', 'Şükrü Bey', 'Çiğdem', 'İbrahim'],
      ['G', 'K1', 'K2', 'K3'],
    ],
    sentences: [
      'Başta çok zordu.',
      'Evet.',
      'Sizin için nasıldı?',
      'Bana dedi ki: yarın gel.',
      'İki şey var: dil ve iş.',
      'Her salı 10:30’da buluşurduk.',
      'Örneğin: başvuru dört ay sürdü.',
      'Kesinlikle.',
    ],
    asides: ['Not: bu aradan önceydi.', '(gülüşmeler)'],
    heads: ['Odak grup 3\nTarih: 3.4.2023\nYer: Ankara\n\n', ''],
  },
}

/** How a turn is written. */
export const manners: Readonly<
  Record<string, (label: string, words: string, at: number) => string>
> = {
  colon: (label, words) => `${label}: ${words}`,
  'blank and colon': (label, words) => `${label} : ${words}`,
  'full-width colon': (label, words) => `${label}：${words}`,
  'colon, tab': (label, words) => `${label}:\t${words}`,
  tab: (label, words) => `${label}\t${words}`,
  'in brackets': (label, words) => `[${label}] ${words}`,
  'in brackets, colon': (label, words) => `[${label}]: ${words}`,
  'alone with colon': (label, words) => `${label}:\n${words}\n`,
  'time before': (label, words, at) => `${clock(at)} ${label}: ${words}`,
  'time in brackets before': (label, words, at) => `[${clock(at)}] ${label}: ${words}`,
  'time behind label': (label, words, at) => `${label} [${clock(at)}]: ${words}`,
  'time at the end': (label, words, at) => `${label}: ${words} [${clock(at)}]`,
  'hash time at the end': (label, words, at) => `${label}: ${words} #${clock(at)}-${at % 10}#`,
  'hash time before': (label, words, at) => `#${clock(at)}-${at % 10}# ${label}: ${words}`,
  'time on the line above': (label, words, at) => `${clock(at)}\n${label}: ${words}`,
  'label and time alone': (label, words, at) => `${label}  ${clock(at)}\n${words}\n`,
  dash: (label, words) => `${label} - ${words}`,
  'em dash': (label, words) => `${label} — ${words}`,
  numbered: (label, words, at) => `${at / 7 + 1}. ${label}: ${words}`,
  'numbered, tab': (label, words, at) => `${at / 7 + 1}\t${label}: ${words}`,
  semicolon: (label, words) => `${label}; ${words}`,
  bar: (label, words) => `${label} | ${words}`,
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

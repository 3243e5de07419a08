/** Words of people who ask, in the languages that transcripts come in; compared in lower case without accents. */
export const askingWords = wordSet(`
  moderator moderators moderation moderatorin facilitator facilitators interviewer interviewers interviewerin interviewers
  researcher researchers host hosts facilitatrice animateur animatrice moderateur moderatrice intervieweur intervieweuse
  enqueteur enquetrice chercheur chercheuse interviewerende gespreksleider onderzoeker onderzoekster interviewster
  forscher forscherin befrager fragesteller entrevistador entrevistadora moderador moderadora investigador investigadora
  pesquisador pesquisadora intervistatore intervistatrice moderatore moderatrice ricercatore ricercatrice
  intervjuare intervjuer moderaattori haastattelija badacz badaczka prowadzacy moderatorka tazatel moderatora
  модератор интервьюер ведущий исследователь מנחה מראיין מראיינת חוקר חוקרת محاور محاورة باحث باحثة 主持人 訪談者 访谈者
  訪問者 采访者 採訪者 インタビュアー 司会 聞き手 진행자 면접자 int mod interv q pergunta question questioner vrager frage
  emcee mc presenter presentator interrogador entrevistadores moderatoren moderateurs
  gorusmeci moderator arastirmaci sunucu mulakatci haastattelija tutkija vetaja forskare forsker ordstyrer moderaattori
  интервьюерка модераторка модератор інтервюер інтерв'юерка дослідниця συντονιστρια συντονιστης ερευνητρια ερευνητης
  الباحثة الباحث المحاورة المحاور مقابلة ميسرة الميسر مصاحبه‌گر پژوهشگر 访谈员 采访人 訪談員 主訪者 研究者 研究员 研究員 インタビュワー 質問者 調査者 진행 연구자 질문자 問 问 問者 תחקירנית
`)

/** Words of people who answer or whose part in the conversation is named. */
export const answeringWords = wordSet(`
  participant participants participante participantes participantin teilnehmer teilnehmerin teilnehmende deelnemer deelneemster
  speaker sprecher sprecherin spreker locuteur locutrice hablante falante orador oratore respondent respondents respondentin
  interviewee interviewees informant informants informante befragte befragter interviewe interviewee repondant repondante
  enquete enquetee entrevistado entrevistada intervistato intervistata geinterviewde gesprekspartner
  mentor mentorin mentee mentees mentoree coordinator koordinator koordinatorin coordinateur coordinatrice coordinador
  teacher student pupil parent mother father patient doctor nurse manager client child man woman male female
  chair chairman chairwoman chairperson president prasident prasidentin vizeprasident vizeprasidentin prasidenten vorsitzender vorsitzende voorzitter speaker secretary
  minister senator professor grad postdoc phd expert guest audience group all several everyone everybody alle unknown unbekannt onbekend inconnu
  answer antwort reponse antwoord respuesta resposta risposta person personne persona voice voix participantx operator narrator
  unidentified user interpreter translator dolmetscher observer beobachter assistant 主席 受訪者 受访者 与会者 參與者 답변자
  katilimci ogrenci deltagare deltager osallistuja vastaaja haastateltava informante uczestnik uczestniczka respondentka respondenti ucastnik ucastnice
  учасник учасниця респондентка συμμετεχων συμμετεχουσα مشاركة المشاركة المشاركون شرکت‌کننده مشارکت‌کننده 参加者 参与者 答 答者 被访者 被訪者 回答者 協力者 対象者 참가자 참여자 응답자 답변
  участник респондент משתתף משתתפת מרואיין מרואיינת קריאה קריאות היו"ר היור المشارك مشارك
`)

/** What stands before a colon without speaking; compared in lower case without accents and numbers. */
export const neverLabels = wordSet(`
  note notes nb n.b ps p.s example examples date time times place location venue duration source sources agenda summary keywords title titles subject
  topic topics decision decisions action actions actionitem todo attendees attendance attending present apologies absent
  transcript transcription transcribed transcriptby transcribedby transcriber recording recorded recordedby recordingdate language project file filename version page pages total
  link links url website email e-mail mail phone tel fax media video audio podcast episode tags categories speakers participants
  background context method methods introduction conclusion discussion results result abstract references figure fig table appendix
  dr prof herr frau mr mrs ms hon monsieur madame option options plan step part chapter section phase teil kapitel schritt abschnitt partie chapitre etape deel hoofdstuk stap parte capitulo
  one two three four five erstens zweitens drittens viertens funftens een twee drie vier ten eerste ten tweede premierement deuxiemement primero segundo
  e.g i.e eg ie viz cf for example that is namely first firstly second secondly third finally also however therefore thus meaning
  warning caution important remark remarks comment comments hint tip tips legend key abbreviations codes status type id code name
  age gender sex occupation profession education country origin nationality interview focusgroup session
  hinweis anmerkung anmerkungen bemerkung beispiel zum beispiel z.b datum zeit uhrzeit ort dauer quelle thema themen tagesordnung zusammenfassung anwesend
  anwesende abwesend protokoll teilnehmerliste aufnahme sprache legende seite dateiname transkript transkription
  remarque exemple par exemple heure lieu duree sujet ordre du jour presents absents langue duree total resume
  opmerking voorbeeld bijvoorbeeld tijd plaats duur bron onderwerp onderwerpen samenvatting aanwezig afwezig taal verslag besluit motie
  nota notas ejemplo por ejemplo fecha hora lugar duracion fuente tema temas asistentes
  exemplo por exemplo data horario local duracao fonte observacao obs
  esempio per esempio luogo durata fonte argomento presenti assenti
  datum tid plats exempel anmarkning uwaga data godzina miejsce przyklad
  https http ftp file mailto re fwd fw from to cc bcc sent subject betreff von an objet van aan onderwerp wrote
  result resultado resultados resultat resultats resultaat ergebnis ergebnisse fazit konklusion conclusie risultato rezultat wynik
  not ornek sonuc tarih yer saat sure konu kaynak uyari
  ملاحظة ملاحظات مثال مثلا تاريخ التاريخ المكان مكان الوقت المدة الموضوع المصدر نتيجة النتيجة
  توجه نکته تاریخ مکان زمان نتیجه
  לדוגמא תוצאה סיכום נושא מקור למשל
  비고 참고 예 결과 예시 주제
  备注 备忘 注意 注释 结果 結果 比如 例如 譬如 举例 舉例 比方说 总之 標題 标题 时长 時長 语言 备考 備考 例 例えば つまり 要するに ただし 会場 記録 言語
  σημειωση παραδειγμα αποτελεσμα ημερομηνια τοπος ωρα
  результат вывод источник приклад примітка дата місце час підсумок
  시간 장소 날짜 時間 地點 地点 日期 紀錄 記錄 记录 出席人員 列席人員 出席 列席 討論事項 決議 說明 說明 案由 提案 附件 備註 注 註 主題 題目 議題 結論 時間 場所 日時 議事錄
  סדר נכחו מוזמנים הערה תאריך דוגמה מקום שעה
  дата время место примечание тема пример
`)

/** What happens while people talk; stands in brackets where speakers may stand. */
export const eventWords = wordSet(`
  laugh laughs laughter laughing chuckles giggles applause pause pauses silence inaudible unclear unintelligible crosstalk music sigh sighs cough coughs coughing
  noise singing crying whispering shouting background clears break jingle foreign overlapping interruption phone
  lacht lachen gelachter beifall heiterkeit zuruf zurufe unruhe unverstandlich unv schweigen seufzt hustet musik widerspruch
  rire rires applaudissements silence inaudible musique soupir risas rie aplausos silencio ruido risos risate applausi silenzio
  gelach stilte applaus onverstaanbaar skratt smiech oklaski smych
`)

/** What people say on its own, and no name unless in capitals, where it may be initials. */
export const interjections = wordSet(`
  ok okay yes no yeah yep yup nope mm mmm mhm mm-hmm uh um uhm oh ah aha hm hmm huh well right sure so hi hey hello bye thanks exactly wow
  ja nein nee oui non si genau ach doch also na tja gut naja halt voila bueno claro vale nao allora ecco nou goed
  да нет ну כן לא טוב نعم لا
`)

/** Words that occur in sentences but not in names; two or more words of which one is among these are no label. */
export const sentenceWords = wordSet(`
  is was are were be been being am isn't wasn't that this these those it its it's you your we our they their them she's he's i'm i've
  said says say saying asked asks told tells thought think know knew because although though which what how why when where whether if so but not
  do does did done don't didn't have has had having would could should can't won't shall must might
  there here then than just only very really also even still already about into like from with without
  following follows example question questions point reason problem thing things idea conclusion result answer one's
  est sont c'est etait que qui nous vous ils elles suis ai avons avez ont dit disait pourquoi parce mais donc avec dans
  ist sind war waren dass wir ich sie ihr habe haben hat hatte sagt sagte gesagt weil aber oder wenn warum nicht auch mit
  dat zijn waren wij ik zij hebben heeft had zegt zei gezegd omdat maar waarom niet ook met voor naar
  es son era que nosotros ellos dice dijo porque pero cuando no tambien con para
  e sono che noi loro dice detto perche ma quando non anche con
  אני אתה את אנחנו אתם הוא היא הם זה זאת מה למה אבל כי לא כן אמר אמרה أنا نحن هو هي هذا هذه ما لماذا لكن لا نعم قال قالت
  я ты он она мы вы они это что как почему но не да нет сказал сказала
  sao nos eles disse porque mas quando nao tambem com
`)

/** Words inside names that begin small. */
export const nameParticles = wordSet(`
  de der den des di da do dos das del della dello la le les lo van von vom zu zum zur ten ter te 't 's op in und y e i af av bin bint ibn al el ben bar
  mac mc of the and & et en heer mevrouw dr mr mrs ms prof hon jr sr ph.d m.a msc
`)

/** Articles: a label of one and one other word is rather a thing than a person. */
export const articles = wordSet(
  'the a an der die das ein eine le la les l un une el los las il lo gli de het een den det o os as',
)

/** Family names that Chinese labels begin with. */
export const hanSurnames =
  '王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭萧肖田董袁潘蔣蒋蔡余杜葉叶程蘇苏魏呂吕丁任盧卢姚沈鍾钟姜崔譚谭陸陆汪范金石廖賈贾夏韋韦方白鄒邹孟熊秦邱江尹薛閻阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃武戴莫孔向湯汤溫温康施文牛樊葛邢安齊齐易喬乔伍龐庞顏颜倪莊庄聶聂章魯鲁岳翟殷詹申歐欧耿關关蘭兰焦俞左柳甘祝包寧宁尚符舒阮柯紀纪梅童凌畢毕單单季裴霍塗涂成苗谷盛曲翁冉駱骆藍蓝路游辛靳歐管柴蒙鮑鲍華华喻祁蒲房滕屈饒饶解牟艾尤時穆農司卓古吉繆簡车車項项連芦麥麦褚婁窦竇戚岑景黨党宮宫費费卜冷晏席衛卫米柏宗瞿桂全佟應应臧閔闵苟鄔边邊卞姬師師和仇欒隋商常刁沙榮荣巫寇桑郎甄叢仲虞敖巩明操佘池查麻苑遲邝封談談匡鞠惠荊乐冀胥郁南班儲储原栗燕楚鄢鄒鄞粟丘'

/** The most frequent Japanese family names. */
export const japaneseNames = wordSet(`
  佐藤 鈴木 高橋 田中 渡辺 渡邊 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 斉藤 清水 山崎 阿部 池田 橋本 石川 山下 小川 石井
  長谷川 後藤 岡田 近藤 前田 藤田 遠藤 青木 坂本 村上 太田 金子 藤井 福田 西村 三浦 竹内 中川 岡本 松田 原田 中野 小野 田村 藤原 中島 石田 上田 森田 柴田 酒井
  工藤 宮崎 横山 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 野口 野村 佐野 菊地 木下 新井 桜井
`)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''))
}

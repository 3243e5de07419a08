/** A short conversation in each language, and the encodings in which such texts are still found. */
export const languages: readonly {
  readonly language: string
  readonly text: string
  readonly encodings: readonly string[]
}[] = [
  {
    language: 'Czech',
    text: 'Tazatelka: Jak jste se k programu dostala?\nJana: Řekla mi o něm kamarádka, která už měla mentorku. Bylo to těžké, ale nakonec jsem našla práci. Učila jsem se česky každý týden.\nTazatelka: A co rodina?\nJana: Manžel mě podporoval, děti chodí do školky. Myslím, že bez pomoci bych to nezvládla.\n',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  {
    language: 'Slovak',
    text: 'Moderátorka: Ako ste sa dozvedeli o programe?\nPeter: Povedal mi to kolega. Najprv som sa bál, že nebudem rozumieť, ale ľudia boli veľmi milí. Každý štvrtok sme sa stretli v knižnici.\n',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  {
    language: 'Hungarian',
    text: 'Kérdező: Hogyan kezdődött a mentorálás?\nÉva: Egy ismerősöm mesélt róla, és őszintén szólva nem hittem, hogy működni fog. De aztán megismertem Zsuzsát, aki nagyon sokat segített a magyar nyelvvel és az ügyintézéssel. Összesen tíz találkozónk volt, közülük kettő külön tűnt jónak.\n',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  {
    language: 'Polish',
    text: 'Badaczka: Jak pani trafiła do programu?\nOlena: Koleżanka mi powiedziała, że można się zgłosić. Na początku było trudno, bo nie mówiłam dobrze po polsku. Później znalazłam pracę i mieszkanie. Dziękuję wszystkim, którzy mi pomogli.\n',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  {
    language: 'Romanian',
    text: 'Moderator: Cum aţi început?\nIoana: Am aflat de la o prietenă. Mi-a fost greu la început, dar mentorul m-a ajutat foarte mult cu limba şi cu actele.\n',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  {
    language: 'Croatian',
    text: 'Voditeljica: Kako ste čuli za program?\nMarko: Rekla mi je susjeda. Bilo mi je teško jer nisam znao jezik, ali onda sam našao posao u kuhinji. Sviđa mi se što su svi ljubazni, a žena i djeca su također zadovoljni.\n',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  {
    language: 'Slovene',
    text: 'Raziskovalka: Kako ste začeli?\nMaja: Povedala mi je prijateljica. Najprej je bilo težko, potem pa sem našla službo. Všeč mi je, da smo se srečevali vsak teden, čeprav sem živela daleč.\n',
    encodings: ['windows-1250'],
  },
  {
    language: 'Latvian',
    text: 'Intervētāja: Kā jūs uzzinājāt par programmu?\nLīga: Draudzene man pastāstīja. Sākumā bija grūti, jo es nezināju valodu, bet vēlāk atradu darbu. Mēs tikāmies katru nedēļu, un tas man ļoti palīdzēja. Paldies visiem, kas mūs atbalstīja šajā laikā.\n',
    encodings: ['windows-1257', 'iso-8859-13'],
  },
  {
    language: 'Lithuanian',
    text: 'Klausėja: Kaip sužinojote apie programą?\nJonas: Draugas man papasakojo. Iš pradžių buvo sunku, nes nemokėjau kalbos, bet vėliau radau darbą. Susitikdavome kiekvieną savaitę, ir tai man labai padėjo. Ačiū visiems už pagalbą.\n',
    encodings: ['windows-1257', 'iso-8859-13'],
  },
  {
    language: 'Estonian',
    text: 'Küsija: Kuidas te programmist teada saite?\nMari: Sõbranna rääkis mulle. Alguses oli raske, sest ma ei osanud keelt, aga hiljem leidsin töö. Me kohtusime igal nädalal ja see aitas mind väga. Ma tänan kõiki, kes meid toetasid.\n',
    encodings: ['windows-1257', 'windows-1252'],
  },
  {
    language: 'Turkish',
    text: 'Görüşmeci: Programı nasıl duydunuz?\nAyşe: Bir arkadaşım söyledi. Başta çok zordu çünkü dili bilmiyordum, ama sonra iş buldum. Her hafta görüştük ve bu bana çok yardımcı oldu. Çocuklar da okula alıştı, şimdi mutluyuz.\n',
    encodings: ['windows-1254', 'iso-8859-9'],
  },
  {
    language: 'Greek',
    text: 'Συντονίστρια: Πώς μάθατε για το πρόγραμμα;\nΜαρία: Μου το είπε μια φίλη. Στην αρχή ήταν δύσκολα, γιατί δεν ήξερα τη γλώσσα, αλλά μετά βρήκα δουλειά. Συναντιόμασταν κάθε εβδομάδα και αυτό με βοήθησε πολύ. Άλλοι έφυγαν.\n',
    encodings: ['windows-1253', 'iso-8859-7'],
  },
  {
    language: 'Russian',
    text: 'Ведущая: Как вы узнали о программе?\nОлена: Мне рассказала подруга. Сначала было трудно, потому что я не знала языка, но потом я нашла работу. Мы встречались каждую неделю, и это мне очень помогло.\n',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'x-mac-cyrillic', 'ibm866'],
  },
  {
    language: 'Ukrainian',
    text: 'Ведуча: Як ви дізналися про програму?\nОлена: Мені розповіла подруга. Спочатку було важко, бо я не знала мови, але потім я знайшла роботу. Ми зустрічалися щотижня, і це мені дуже допомогло. Її діти ходять до школи, а мої ще ні. Ґанок є.\n',
    encodings: ['windows-1251', 'koi8-u'],
  },
  {
    language: 'Bulgarian',
    text: 'Водещ: Как научихте за програмата?\nИван: Каза ми една приятелка. В началото беше трудно, защото не знаех езика, но после намерих работа. Срещахме се всяка седмица и това много ми помогна.\n',
    encodings: ['windows-1251', 'iso-8859-5'],
  },
  {
    language: 'Serbian',
    text: 'Водитељка: Како сте сазнали за програм?\nМарко: Рекла ми је комшиница. На почетку је било тешко, јер нисам знао језик, али сам после нашао посао. Њима се свиђа, ђаци уче, хвала свима.\n',
    encodings: ['windows-1251', 'iso-8859-5'],
  },
  {
    language: 'Arabic',
    text: 'الباحثة: كيف سمعت عن البرنامج؟\nمريم: أخبرتني صديقة. في البداية كان الأمر صعبا لأنني لم أكن أعرف اللغة، ولكن بعد ذلك وجدت عملا. كنا نلتقي كل أسبوع وهذا ساعدني كثيرا.\n',
    encodings: ['windows-1256', 'iso-8859-6'],
  },
  {
    language: 'Hebrew',
    text: 'מנחה: איך שמעת על התוכנית?\nרחל: חברה סיפרה לי. בהתחלה היה קשה כי לא ידעתי את השפה, אבל אחר כך מצאתי עבודה. נפגשנו כל שבוע וזה עזר לי מאוד.\n',
    encodings: ['windows-1255', 'iso-8859-8'],
  },
  {
    language: 'German',
    text: 'Interviewerin: Wie haben Sie davon gehört?\nÖzlem: Über eine Freundin. Zuerst war es schwierig, weil ich die Sprache nicht verstand, aber später fand ich Arbeit. Größere Übungen gab es wöchentlich – das hätte ich früher gebraucht.\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  {
    language: 'French',
    text: 'Enquêtrice : Comment en avez-vous entendu parler ?\nÉlodie : Par une amie. Au début c’était très difficile, parce que je ne parlais pas la langue, mais après j’ai trouvé du travail. Ça m’a beaucoup aidée, même à la fin. Où ça ? À l’école, bien sûr.\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  {
    language: 'Spanish',
    text: 'Entrevistadora: ¿Cómo se enteró del programa?\nMaría: Por una compañera. Al principio fue difícil porque no conocía el idioma, pero después encontré trabajo. Nos veíamos cada semana y eso me ayudó muchísimo. ¡Claro que sí, mañana también!\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  {
    language: 'Portuguese',
    text: 'Entrevistadora: Como soube do programa?\nJoão: Foi uma amiga que me contou. No início foi difícil, porque não conhecia a língua, mas depois encontrei trabalho. As sessões eram às terças, e isso ajudou-me imenso. Então não é só isso, há também as crianças.\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  {
    language: 'Swedish',
    text: 'Intervjuare: Hur fick du höra om programmet?\nÅsa: En vän berättade. I början var det svårt eftersom jag inte kunde språket, men sedan fick jag jobb. Vi träffades varje vecka och det hjälpte mig mycket.\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  {
    language: 'Danish',
    text: 'Interviewer: Hvordan hørte du om programmet?\nSøren: En ven fortalte det. I begyndelsen var det svært, fordi jeg ikke kunne sproget, men så fandt jeg arbejde på Ærø. Vi mødtes hver uge.\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  {
    language: 'Dutch',
    text: 'Interviewer: Hoe heeft u ervan gehoord?\nAnne: Via een vriendin. Eén keer was het moeilijk, want ik sprak de taal niet, maar daarna vond ik werk. De coördinator zei dat het reële kansen gaf.\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  {
    language: 'Icelandic',
    text: 'Spyrill: Hvernig heyrðir þú um verkefnið?\nGuðrún: Vinkona mín sagði mér frá því. Fyrst var það erfitt, því ég kunni ekki málið, en síðan fékk ég vinnu. Við hittumst í hverri viku og það hjálpaði mér mjög mikið.\n',
    encodings: ['windows-1252'],
  },
  {
    language: 'Finnish',
    text: 'Haastattelija: Miten kuulit ohjelmasta?\nMäki: Ystävä kertoi. Aluksi oli vaikeaa, koska en osannut kieltä, mutta myöhemmin löysin työtä. Tapasimme joka viikko, ja se auttoi minua tosi paljon.\n',
    encodings: ['windows-1252', 'macintosh'],
  },
  {
    language: 'Thai',
    text: 'ผู้สัมภาษณ์: คุณทราบเรื่องโครงการได้อย่างไร\nสมชาย: เพื่อนเล่าให้ฟัง ตอนแรกยากมากเพราะไม่รู้ภาษา แต่ต่อมาได้งานทำ เราพบกันทุกสัปดาห์\n',
    encodings: ['windows-874'],
  },
  {
    language: 'Simplified Chinese',
    text: '主持人：大家好，我们先自我介绍一下。\n王小明：我是工程师，来这里三年了。刚开始的时候很困难，因为我不会说德语。后来通过导师认识了很多朋友，也找到了工作。\n',
    encodings: ['gb18030'],
  },
  {
    language: 'Traditional Chinese',
    text: '主持人：大家好，我們先自我介紹一下。\n王小明：我是工程師，來這裡三年了。剛開始的時候很困難，因為我不會說德語。後來透過導師認識了很多朋友，也找到了工作。\n',
    encodings: ['big5'],
  },
  {
    language: 'Japanese',
    text: '司会：自己紹介をお願いします。\n田中：看護師をしています。最初は言葉がわからなくて大変でしたが、メンターのおかげで仕事が見つかりました。毎週会って話をしています。\n',
    encodings: ['shift_jis', 'euc-jp'],
  },
  {
    language: 'Korean',
    text: '진행자: 프로그램을 어떻게 알게 되셨나요?\n김민수: 친구가 말해 줬어요. 처음에는 말이 통하지 않아서 힘들었지만 나중에는 일자리를 구했습니다.\n',
    encodings: ['euc-kr'],
  },
]

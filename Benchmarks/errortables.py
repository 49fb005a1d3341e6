"""What the error injector knows of languages: words that it exchanges for others, written for it alone.

Nothing here is taken from the checks that it measures. Lists are rows of alternatives: a word is exchanged
for another one of its row.
"""

NUMBER_WORDS = {
    "en": ["two three four five six seven eight nine ten eleven twelve", "twenty thirty forty fifty sixty seventy"],
    "tr": ["iki üç dört beş sekiz dokuz", "yirmi otuz kırk elli altmış yetmiş seksen"],
    "de": ["zwei drei vier fünf sechs sieben neun zehn elf zwölf", "zwanzig dreißig vierzig fünfzig sechzig"],
    "es": ["dos tres cuatro cinco seis siete ocho nueve diez once doce", "veinte treinta cuarenta cincuenta sesenta"],
    "ru": ["два три четыре", "пять шесть семь восемь девять десять", "двух трех четырех", "пяти шести семи восьми десяти",
           "двадцать тридцать пятьдесят шестьдесят"],
    "fi": ["kaksi kolme neljä viisi kuusi seitsemän kahdeksan kymmenen", "kahden kolmen neljän viiden kuuden kymmenen",
           "kahdessa kolmessa neljässä viidessä"],
    "fr": ["deux trois quatre cinq six sept huit dix onze douze", "vingt trente quarante cinquante soixante"],
}

MULTIPLIERS = {
    "en": ["thousand million billion trillion", "bn mn"],
    "tr": ["bin milyon milyar trilyon"],
    "de": ["Million Milliarde", "Millionen Milliarden", "Mio Mrd"],
    "es": ["millón billón", "millones billones", "mil millones"],
    "ru": ["тысяч миллионов миллиардов", "тысячи миллиона миллиарда", "тыс млн млрд"],
    "fi": ["tuhat miljoona miljardi", "tuhatta miljoonaa miljardia", "tuhannen miljoonan miljardin"],
    "fr": ["million milliard", "millions milliards"],
}

# Words of percent that stand after a number; "before" those that stand before it.
PERCENT = {
    "en": (["percent", "per cent"], []),
    "tr": ([], ["yüzde"]),
    "de": (["Prozent"], []),
    "es": (["por ciento"], []),
    "ru": (["процентов", "процента", "процент"], []),
    "fi": (["prosenttia", "prosentin", "prosentti"], []),
    "fr": (["pour cent"], []),
}

CURRENCIES = {
    "en": ["$ € £", "dollars euros pounds yen rubles", "dollar euro pound"],
    "tr": ["$ € £", "dolar avro sterlin ruble", "doları avroyu sterlini", "dolarlık avroluk sterlinlik"],
    "de": ["$ € £", "Dollar Euro Pfund Yen Rubel"],
    "es": ["$ € £", "dólares euros libras yenes", "dólar euro"],
    "ru": ["$ € £", "долларов евро фунтов рублей", "доллара рубля фунта"],
    "fi": ["$ € £", "dollaria euroa puntaa ruplaa", "dollarin euron punnan ruplan"],
    "fr": ["$ € £", "dollars euros livres yens roubles"],
}

UNITS = {
    "en": ["kilometers miles meters feet", "kilometres miles metres feet", "kilometer mile meter foot", "km mi", "kg g",
           "kilograms tons grams", "tonnes kilos", "hectares acres", "liters gallons barrels", "metre kilometre",
           "mile kilometre", "inches centimetres", "mph km/h"],
    "tr": ["kilometre mil metre", "km m", "kilogram ton gram", "kilo ton", "hektar dönüm", "litre varil", "santim metre"],
    "de": ["Kilometer Meilen Meter", "Kilometern Meilen Metern", "km m", "Kilogramm Tonnen Gramm", "Kilo Tonnen",
           "Hektar Morgen", "Liter Barrel", "Zentimeter Millimeter"],
    "es": ["kilómetros millas metros", "km m", "kilos toneladas gramos", "hectáreas acres", "litros barriles"],
    "ru": ["километров миль метров", "километра мили метра", "км м", "кг г", "килограммов тонн граммов", "литров баррелей"],
    "fi": ["kilometriä mailia metriä", "kilometrin mailin metrin", "km m", "kiloa tonnia grammaa", "hehtaaria eekkeriä",
           "litraa tynnyriä"],
    "fr": ["kilomètres miles mètres", "kilomètre mile mètre", "km m", "kilos tonnes grammes", "hectares acres",
           "litres barils"],
}

MONTHS = {
    "en": ["January February March April May June July August September October November December"],
    "tr": ["Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"],
    "de": ["Januar Februar März April Mai Juni Juli August September Oktober November Dezember"],
    "es": ["enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"],
    "ru": ["января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
           "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"],
    "fi": [" ".join(month + "kuu" + case for month in
                    "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split())
           for case in ("", "n", "ta", "ssa", "hun")],
    "fr": ["janvier février mars avril mai juin juillet août septembre octobre novembre décembre"],
}

# Day, month, year as the language writes a date in a line.
DATES = {
    "en": "{month} {day}, {year}", "tr": "{day:02}.{number:02}.{year}", "de": "{day}.{number}.{year}",
    "es": "{day}/{number}/{year}", "ru": "{day:02}.{number:02}.{year}", "fi": "{day}.{number}.{year}",
    "fr": "{day:02}/{number:02}/{year}",
}

# What makes a sentence negative, and what is left of it without: taken in order, the first that is there.
NEGATIONS = {
    "en": [(r" not\b", ""), (r"(?<=[a-z])n['’]t\b", ""), (r"\bno (?=[a-z])", ""), (r"\bnever ", "")],
    "tr": [(r" değil\b", ""), (r"(?<=[a-zçğıöşü])m[ae](?=d[ıi])", ""), (r"\byok\b", "var"),
           (r"(?<=[a-zçğıöşü])m[ıiuü]yor", "ıyor"), (r"(?<=[a-zçğıöşü])m[ae](?=y[ae]c[ae][kğ])", ""),
           (r"(?<=[a-zçğıöşü])m[ae](?=m[ıi]ş)", "")],
    "de": [(r" nicht\b", ""), (r"\bkein(?=e|\b)", "ein"), (r" nie\b", "")],
    "es": [(r"\bno ", ""), (r"\bnunca ", ""), (r"\bNo (\w)", r"\1")],
    "ru": [(r"\bне ", ""), (r"\bнет\b", "есть"), (r"\bникогда не ", "")],
    "fi": [(r"\bei ", ""), (r"\beivät ", ""), (r"\ben ", ""), (r"\bemme ", "")],
    "fr": [(r"\bn['’](?=\w+ (?:pas|plus|jamais)\b)(\w+) (?:pas|plus|jamais)\b", r"\1"),
           (r"\bne (\w+) (?:pas|plus|jamais)\b", r"\1"), (r"\bne pas ", "")],
}

# Texts of a news page, as the source's page has them.
INTERFACE = {
    "en": ["Read more", "Share this article", "Advertisement", "Sign up for our newsletter", "Subscribe now",
           "Related stories", "Watch the video", "Photo gallery", "Follow us on Twitter", "Click here to subscribe",
           "Most read", "Story continues below", "Leave a comment", "Breaking news"],
    "tr": ["Haberin devamı", "Haberi paylaş", "Reklam", "Bültenimize abone olun", "Yorum yap", "İlgili haberler",
           "Videoyu izle", "Fotoğraf galerisi", "Bizi takip edin", "Son dakika", "En çok okunanlar", "Tüm hakları saklıdır"],
    "de": ["Mehr zum Thema", "Artikel teilen", "Anzeige", "Jetzt abonnieren", "Kommentar schreiben", "Zur Startseite",
           "Das könnte Sie auch interessieren", "Lesen Sie auch", "Video ansehen", "Meistgelesen"],
    "es": ["Leer más", "Compartir esta noticia", "Publicidad", "Suscríbete ahora", "Noticias relacionadas", "Ver el vídeo",
           "Síguenos en Twitter", "Lo más leído", "Dejar un comentario"],
    "ru": ["Читать далее", "Поделиться новостью", "Реклама", "Подпишитесь на рассылку", "Материалы по теме",
           "Смотреть видео", "Оставить комментарий", "Самое читаемое"],
    "fi": ["Lue lisää", "Jaa artikkeli", "Mainos", "Tilaa uutiskirje", "Aiheeseen liittyvää", "Katso video",
           "Luetuimmat", "Kommentoi"],
    "fr": ["Lire la suite", "Partager cet article", "Publicité", "Abonnez-vous", "À lire aussi", "Voir la vidéo",
           "Suivez-nous sur Twitter", "Les plus lus", "Laisser un commentaire"],
}

# A sentence of news in each language.
SENTENCES = {
    "en": ["The minister said that the talks would be held again next week.",
           "Police are looking for witnesses of the accident.", "It was not clear when the bridge would be opened."],
    "tr": ["Bakan, görüşmelerin gelecek hafta yeniden yapılacağını söyledi.", "Polis, kazanın tanıklarını arıyor.",
           "Köprünün ne zaman açılacağı henüz belli değil."],
    "de": ["Der Minister sagte, dass die Gespräche in der nächsten Woche weitergehen.",
           "Die Polizei sucht nach Zeugen des Unfalls.", "Wann die Brücke wieder geöffnet wird, ist noch nicht bekannt."],
    "es": ["El ministro dijo que las conversaciones seguirán la próxima semana.",
           "La policía busca a los testigos del accidente.", "No se sabe todavía cuándo se abrirá el puente."],
    "ru": ["Министр сказал, что переговоры будут продолжены на следующей неделе.", "Полиция ищет свидетелей аварии."],
    "fi": ["Ministeri sanoi, että neuvottelut jatkuvat ensi viikolla.", "Poliisi etsii onnettomuuden silminnäkijöitä."],
    "fr": ["Le ministre a déclaré que les négociations reprendraient la semaine prochaine.",
           "La police recherche des témoins de l’accident.", "On ne sait pas encore quand le pont sera rouvert."],
    "nl": ["De minister zei dat de gesprekken volgende week worden voortgezet.", "De politie zoekt getuigen van het ongeluk."],
}

FUNCTION_WORDS = {
    "en": "the of and to in that was for with on", "tr": "ve bir bu için ile olarak daha", "de": "der die und von mit zu auf",
    "es": "de la que en el los por con", "ru": "и в на что по из для", "fi": "ja on että ei oli mutta",
    "fr": "de la et les des en une pour",
}

# Concepts of news: the language's word, and one that the desk forbids. A fault puts another concept's word.
CONCEPTS = {
    "government": {"en": "government administration", "tr": "hükümet idare", "de": "Regierung Administration",
                   "es": "gobierno administración", "ru": "правительство администрация", "fi": "hallitus hallinto",
                   "fr": "gouvernement administration"},
    "president": {"en": "president chairman", "tr": "başkan reis", "de": "Präsident Vorsitzender", "es": "presidente mandatario",
                  "ru": "президент глава", "fi": "presidentti päämies", "fr": "président dirigeant"},
    "police": {"en": "police constabulary", "tr": "polis emniyet", "de": "Polizei Schutzleute", "es": "policía carabineros",
               "ru": "полиция милиция", "fi": "poliisi konstaapeli", "fr": "police gendarmes"},
    "country": {"en": "country nation", "tr": "ülke memleket", "de": "Land Nation", "es": "país nación", "ru": "страна держава",
                "fi": "maa valtio", "fr": "pays nation"},
    "war": {"en": "war warfare", "tr": "savaş harp", "de": "Krieg Kriegsführung", "es": "guerra contienda", "ru": "война бойня",
            "fi": "sota taistelu", "fr": "guerre conflit"},
    "school": {"en": "school academy", "tr": "okul mektep", "de": "Schule Lehranstalt", "es": "escuela colegio",
               "ru": "школа училище", "fi": "koulu opisto", "fr": "école établissement"},
    "company": {"en": "company firm", "tr": "şirket firma", "de": "Unternehmen Firma", "es": "empresa firma",
                "ru": "компания фирма", "fi": "yhtiö firma", "fr": "entreprise firme"},
    "court": {"en": "court tribunal", "tr": "mahkeme divan", "de": "Gericht Tribunal", "es": "tribunal juzgado",
              "ru": "суд трибунал", "fi": "oikeus tuomioistuin", "fr": "tribunal cour"},
    "world": {"en": "world globe", "tr": "dünya cihan", "de": "Welt Erdball", "es": "mundo globo", "ru": "мир свет",
              "fi": "maailma maapallo", "fr": "monde globe"},
    "law": {"en": "law statute", "tr": "yasa kanun", "de": "Gesetz Vorschrift", "es": "ley norma", "ru": "закон акт",
            "fi": "laki säädös", "fr": "loi décret"},
    "player": {"en": "player sportsman", "tr": "oyuncu topçu", "de": "Spieler Akteur", "es": "jugador futbolista",
               "ru": "игрок спортсмен", "fi": "pelaaja urheilija", "fr": "joueur sportif"},
    "week": {"en": "week sennight", "tr": "hafta yedigün", "de": "Woche Kalenderwoche", "es": "semana septenario",
             "ru": "неделя седмица", "fi": "viikko seitsenpäivä", "fr": "semaine huitaine"},
}

# Latin letters and the Cyrillic ones that look like them.
HOMOGLYPHS = str.maketrans("aceopxyAEOPCXHKMTB", "асеорхуАЕОРСХНКМТВ")

/// Careful translations of news sentences with figures of every kind, in which no check of figures may speak.
enum CleanFigurePairs {
  /// Languages, source and translation.
  static let others = [
    ("en-hu", "More than 20 million people voted.", "Több mint 20 millióan szavaztak."),
    ("en-hu", "Prices rose by 2.5 percent.", "Az árak 2,5 százalékkal nőttek."),
    ("en-hu", "The lake is 10 miles long.", "A tó 16 kilométer hosszú."),
    ("en-hu", "Some two hundred people came on Monday.", "Hétfőn mintegy kétszázan jöttek el."),
    ("en-is", "Only 38 percent agreed.", "Aðeins 38 prósent voru sammála."),
    ("en-is", "The road is 200 miles long.", "Vegurinn er 320 km langur."),
    ("en-is", "It cost 2 billion kronur.", "Það kostaði 2 milljarða króna."),
    ("en-cs", "About 3 million people live there.", "Žijí tam asi 3 miliony lidí."),
    ("en-da", "It cost 2.5 billion kroner.", "Det kostede 2,5 milliarder kroner."),
    ("en-nb", "Prices rose 4 percent.", "Prisene steg 4 prosent."),
    ("en-ro", "Prices rose 4 percent.", "Prețurile au crescut cu 4 la sută."),
    ("en-bg", "About 3 million people live there.", "Там живеят около 3 милиона души."),
    ("en-sk", "About 3 million people live there.", "Žijú tam asi 3 milióny ľudí."),
  ]

  static let spanish = [
    (
      "Exports rose 6.5 percent to $1.25 billion in 2025.",
      "Las exportaciones aumentaron un 6,5 % hasta los 1250 millones de dólares en 2025."
    ),
    ("The 12-year-old boy was found two days later.", "El niño de 12 años fue encontrado dos días después."),
    (
      "About 1,250 people attended the rally on Monday.",
      "Unas 1.250 personas asistieron a la manifestación el lunes."
    ),
    ("The bill passed by 52 votes to 48.", "El proyecto fue aprobado por 52 votos contra 48."),
    ("Unemployment fell by half a percentage point.", "El desempleo bajó medio punto porcentual."),
    ("He was born on March 3, 1985, in Seville.", "Nació el 3 de marzo de 1985 en Sevilla."),
    ("The meeting begins at 2:30 p.m. on Thursday.", "La reunión comienza a las 14.30 del jueves."),
    ("Two thirds of voters backed the plan.", "Dos tercios de los votantes respaldaron el plan."),
    ("The storm was 200 miles from the coast.", "La tormenta estaba a 320 kilómetros de la costa."),
    ("It was the third time in a decade.", "Era la tercera vez en diez años."),
    (
      "The company, founded in the 1990s, employs 3,500.",
      "La empresa, fundada en los años noventa, emplea a 3500 personas."
    ),
    (
      "The 19th-century house sold for €2.5 million.",
      "La casa del siglo XIX se vendió por 2,5 millones de euros."
    ),
    ("One of the two men was released.", "Uno de los dos hombres fue puesto en libertad."),
    ("Real Madrid won 3-1 on Saturday.", "El Real Madrid ganó 3-1 el sábado."),
    ("Half of the 40 schools were closed.", "La mitad de las 40 escuelas estaban cerradas."),
    ("Thousands of people took to the streets in June.", "Miles de personas salieron a las calles en junio."),
    (
      "The vaccine is 95% effective after two doses.", "La vacuna tiene una eficacia del 95 % tras dos dosis."
    ),
    (
      "It will cost two billion dollars over five years.",
      "Costará dos mil millones de dólares en cinco años."
    ),
    ("The price rose from 5 to 10 percent.", "El precio subió del 5 al 10 por ciento."),
    ("Temperatures reached 40 degrees Celsius.", "Las temperaturas alcanzaron los 40 grados centígrados."),
    ("A man in his 40s was arrested.", "Un hombre de unos 40 años fue detenido."),
    ("The G20 summit opens in November.", "La cumbre del G20 se inaugura en noviembre."),
    ("Prime Minister from 2010 to 2016", "Primer ministro entre 2010 y 2016"),
    (
      "The 100-metre final lasted less than ten seconds.",
      "La final de los 100 metros duró menos de diez segundos."
    ),
    (
      "More than 300 people, including 21 children, died.",
      "Más de 300 personas, entre ellas 21 niños, murieron."
    ),
    (
      "The bank raised rates by 25 basis points to 4.5%.",
      "El banco subió los tipos 25 puntos básicos, hasta el 4,5 %."
    ),
    ("It was twenty-one years ago.", "Fue hace veintiún años."),
    ("World War II ended in 1945.", "La Segunda Guerra Mundial terminó en 1945."),
    ("He finished first in both races.", "Terminó primero en ambas carreras."),
    ("Between May 1 and May 15, 2025", "Entre el 1 y el 15 de mayo de 2025"),
    ("The 6-foot-2 player weighs 198 pounds.", "El jugador, de 1,88 metros, pesa 90 kilos."),
    ("Only one in ten women agreed.", "Solo una de cada diez mujeres estuvo de acuerdo."),
    ("He lost £30 in the first quarter.", "Perdió 30 libras en el primer trimestre."),
  ]

  static let russian = [
    (
      "Exports rose 6.5 percent to $1.25 billion in 2025.",
      "Экспорт вырос на 6,5 процента, до 1,25 миллиарда долларов, в 2025 году."
    ),
    ("The 12-year-old boy was found two days later.", "12-летнего мальчика нашли через два дня."),
    (
      "About 1,250 people attended the rally on Monday.",
      "В митинге в понедельник участвовали около 1250 человек."
    ),
    ("The bill passed by 52 votes to 48.", "Законопроект был принят 52 голосами против 48."),
    ("Unemployment fell by half a percentage point.", "Безработица снизилась на полпроцента."),
    ("He was born on March 3, 1985, in Moscow.", "Он родился 3 марта 1985 года в Москве."),
    ("The meeting begins at 2:30 p.m. on Thursday.", "Встреча начнется в 14:30 в четверг."),
    ("Two thirds of voters backed the plan.", "План поддержали две трети избирателей."),
    ("The storm was 200 miles from the coast.", "Шторм находился в 320 километрах от побережья."),
    (
      "The company, founded in the 1990s, employs 3,500.",
      "В компании, основанной в 1990-х годах, работают 3,5 тысячи человек."
    ),
    ("The 19th-century house sold for €2.5 million.", "Дом XIX века продали за 2,5 млн евро."),
    ("One of the two men was released.", "Одного из двух мужчин отпустили."),
    ("Spartak won 3-1 on Saturday.", "«Спартак» выиграл со счетом 3:1 в субботу."),
    ("Half of the 40 schools were closed.", "Половина из 40 школ была закрыта."),
    ("Thousands of people took to the streets in June.", "Тысячи людей вышли на улицы в июне."),
    ("The vaccine is 95% effective after two doses.", "Эффективность вакцины после двух доз составляет 95%."),
    (
      "It will cost two billion dollars over five years.",
      "За пять лет это обойдется в два миллиарда долларов."
    ),
    ("The price rose by 5 to 10 percent.", "Цена выросла на 5–10 процентов."),
    ("Temperatures reached 40 degrees Celsius.", "Температура достигла 40 градусов по Цельсию."),
    ("The G20 summit opens in November.", "Саммит «Большой двадцатки» откроется в ноябре."),
    ("Prime Minister from 2010 to 2016", "Премьер-министр с 2010 по 2016 год"),
    (
      "More than 300 people, including 21 children, died.",
      "Погибли более 300 человек, в том числе 21 ребенок."
    ),
    ("Three people were killed and five wounded.", "Трое погибли, пятеро ранены."),
    ("It was twenty-one years ago.", "Это было двадцать один год назад."),
    ("World War II ended in 1945.", "Вторая мировая война закончилась в 1945 году."),
    ("He finished first in both races.", "Он финишировал первым в обеих гонках."),
    ("Between May 1 and May 15, 2025", "С 1 по 15 мая 2025 года"),
    ("In six of the seven regions", "В шести из семи регионов"),
    ("The flat costs 12 million rubles.", "Квартира стоит 12 миллионов рублей."),
    ("Only one in ten women agreed.", "Согласилась лишь одна из десяти женщин."),
    ("The area of 5 hectares", "Площадь в 5 гектаров"),
    ("He spent 18 months in prison.", "Он провел в тюрьме полтора года."),
    ("More than five thousand people signed.", "Подписались более пяти тысяч человек."),
  ]

  static let finnish = [
    (
      "Exports rose 6.5 percent to $1.25 billion in 2025.",
      "Vienti kasvoi 6,5 prosenttia 1,25 miljardiin dollariin vuonna 2025."
    ),
    ("The 12-year-old boy was found two days later.", "12-vuotias poika löytyi kahden päivän kuluttua."),
    (
      "About 1,250 people attended the rally on Monday.",
      "Noin 1 250 ihmistä osallistui mielenosoitukseen maanantaina."
    ),
    ("The bill passed by 52 votes to 48.", "Lakiesitys hyväksyttiin äänin 52–48."),
    ("Unemployment fell by half a percentage point.", "Työttömyys laski puoli prosenttiyksikköä."),
    ("He was born on March 3, 1985, in Turku.", "Hän syntyi 3. maaliskuuta 1985 Turussa."),
    ("The meeting begins at 2:30 p.m. on Thursday.", "Kokous alkaa torstaina kello 14.30."),
    ("Two thirds of voters backed the plan.", "Kaksi kolmasosaa äänestäjistä kannatti suunnitelmaa."),
    ("The storm was 200 miles from the coast.", "Myrsky oli 320 kilometrin päässä rannikosta."),
    (
      "The company, founded in the 1990s, employs 3,500.",
      "1990-luvulla perustettu yhtiö työllistää 3 500 ihmistä."
    ),
    (
      "The 19th-century house sold for €2.5 million.",
      "1800-luvulla rakennettu talo myytiin 2,5 miljoonalla eurolla."
    ),
    ("One of the two men was released.", "Toinen miehistä vapautettiin."),
    ("HJK won 3-1 on Saturday.", "HJK voitti lauantaina 3–1."),
    ("Half of the 40 schools were closed.", "Puolet 40 koulusta oli suljettu."),
    ("Thousands of people took to the streets in June.", "Tuhannet ihmiset lähtivät kaduille kesäkuussa."),
    (
      "The vaccine is 95% effective after two doses.",
      "Rokotteen teho on 95 prosenttia kahden annoksen jälkeen."
    ),
    (
      "It will cost two billion dollars over five years.",
      "Se maksaa kaksi miljardia dollaria viiden vuoden aikana."
    ),
    ("The price rose by 5 to 10 percent.", "Hinta nousi 5–10 prosenttia."),
    ("Temperatures reached 40 degrees Celsius.", "Lämpötila nousi 40 celsiusasteeseen."),
    ("The G20 summit opens in November.", "G20-kokous alkaa marraskuussa."),
    ("Prime Minister from 2010 to 2016", "Pääministeri vuosina 2010–2016"),
    ("More than 300 people, including 21 children, died.", "Yli 300 ihmistä kuoli, heistä 21 lapsia."),
    ("Three people were killed and five wounded.", "Kolme ihmistä kuoli ja viisi haavoittui."),
    ("World War II ended in 1945.", "Toinen maailmansota päättyi vuonna 1945."),
    ("He finished first in both races.", "Hän voitti molemmat kilpailut."),
    ("Between May 1 and May 15, 2025", "1.–15. toukokuuta 2025"),
    ("In six of the seven regions", "Kuudessa seitsemästä alueesta"),
    ("The area of 5 hectares", "5 hehtaarin alue"),
    ("More than five thousand people signed.", "Yli viisituhatta ihmistä allekirjoitti."),
    ("Only one in ten women agreed.", "Vain joka kymmenes nainen oli samaa mieltä."),
    ("He lost £30 in the first quarter.", "Hän hävisi 30 puntaa ensimmäisellä neljänneksellä."),
    ("They were married for twenty-five years.", "He olivat naimisissa kaksikymmentäviisi vuotta."),
    ("The spruce is on the shore.", "Kuusi on rannalla."),
  ]

  static let turkish = [
    ("He ate at seven and went home.", "Yedide yedi ve eve gitti."),
    ("A man was found under the bridge.", "Köprünün altında bir adam bulundu."),
    ("His forty days were spent there.", "Onun kırk günü orada geçti."),
    ("More than 5,250 people came in January.", "Ocakta 5 bin 250'den fazla kişi geldi."),
    ("The rate is at fifty percent.", "Oran yüzde ellide."),
    ("It was 30 miles away.", "48 kilometre uzaktaydı."),
    ("He got on and off the bus.", "Otobüse bindi, sonra indi."),
    ("The 2018/19 season ended 2-2.", "2018/19 sezonu 2-2 bitti."),
    ("Gold was hidden under the floor.", "Altın, zeminin altına saklanmıştı."),
    ("In the past two decades", "Son 20 yılda"),
    ("The bill costs $10K.", "Faturanın tutarı 10 bin dolar."),
    ("The first of the three-day talks", "Üç günlük görüşmelerin ilki"),
    ("He fell for this reason in May.", "Bu yüzden mayısta düştü."),
    ("Call (0312) 555 1234 for details.", "Ayrıntı için 0312 555 12 34'ü arayın."),
    ("Interest rates rose 0.5 percentage points.", "Faizler 0,5 puan arttı."),
    ("He paid £5 for 12 pounds of apples.", "5,4 kilo elmaya 5 sterlin ödedi."),
    ("At 3 p.m. on Sunday", "Pazar günü saat 15.00'te"),
    ("The temperature was 80 degrees Fahrenheit.", "Sıcaklık 27 dereceydi."),
  ]

  static let german = [
    ("He was in his 40s.", "Er war in den Vierzigern."),
    (
      "The 12-year-old won two thirds of the 1.5 billion euros.",
      "Der Zwölfjährige gewann zwei Drittel der 1,5 Milliarden Euro."
    ),
    ("In the 1990s, a trillion was lost.", "In den 1990er-Jahren ging eine Billion verloren."),
    ("In fiscal 2018/19 it made €3m.", "Im Geschäftsjahr 2018/19 verdiente sie 3 Mio. Euro."),
    ("It happened half an hour later.", "Es geschah eine halbe Stunde später."),
    ("He respects the 21 rules.", "Er achtet die 21 Regeln."),
    ("It lasted two and a half years.", "Es dauerte zweieinhalb Jahre."),
    ("Call 0800 555 111 on May 1.", "Rufen Sie am 1. Mai 0800 555 111 an."),
    ("They lost 2-1.", "Sie verloren 1:2."),
    ("King Charles III met 250 guests at 7 p.m.", "König Charles III. empfing um 19 Uhr 250 Gäste."),
  ]
}

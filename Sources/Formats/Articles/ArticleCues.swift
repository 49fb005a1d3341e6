internal import Bitext

/// The tables by which the parts of a page are known: words in class names and ids, and labels.
///
/// A class name is cut into words at `-`, `_` and inner capitals, and compared whole: `lead` is not
/// found in `leaderboard`. Words are those of English, Turkish, German, French and Spanish templates.
enum ArticleCues {
  /// Parts of a page that are not the story.
  static let regions = table(
    [
      .interface: """
      nav navbar navigation menu menubar submenu toolbar tools tool actions action share sharing sharebar \
      shares social socials follow button buttons btn cta subscribe subscription newsletter signup login \
      signin register paywall cookie cookies consent gdpr popup modal overlay toast search searchbox form \
      ad ads advert advertisement advertising sponsor sponsored promo masthead topbar skip skiplink \
      pagination pager readmore paylas paylasim sosyal abone abonelik bulten giris uye arama reklam menü \
      teilen werbung anmelden suche partager publicite recherche compartir publicidad buscar player comments \
      comment yorum yorumlar kommentare commentaires comentarios logo brand wordmark siteheader sr screenreader
      """,
      .breadcrumb: "breadcrumb breadcrumbs crumb crumbs",
      .related: """
      related relatedtopics relatednews recommended recommendation recommendations tag tags taglist topic \
      topics keyword keywords seealso readnext upnext mostread popular trending latest sidebar morenews ilgili \
      benzer etiket etiketler konu konular verwandt verwandte schlagwort schlagworte mehrzumthema \
      associes connexes motscles relacionado relacionados relacionadas etiqueta etiquetas temas
      """,
      .footer: "footer sitefooter pagefooter kunye altbilgi impressum",
    ] as [HTMLRegion: String])

  /// Parts of a story.
  static let parts = table(
    [
      .section: """
      kicker eyebrow category categories section sectionlabel label overline rubric channel kategori bolum \
      rubrik dachzeile spitzmarke rubrique surtitre seccion antetitulo volanta
      """,
      .summary: """
      spot summary lead lede lede description standfirst dek deck subtitle subheadline subhead abstract excerpt \
      intro sell ozet altbaslik vorspann teasertext anleser chapeau chapo entradilla bajada sumario
      """,
      .byline: """
      byline author authors date dateline time timestamp published publishdate pubdate updated update writer \
      reporter journalist credits meta info translator yazar muhabir tarih guncelleme yayin editor cevirmen \
      autor autoren datum verfasser auteur auteurs fecha autora firma
      """,
      .dateline: "dateline location place city placename locator konum sehir ortsmarke lieu lugar ciudad",
      .caption: """
      caption figcaption imagecaption photocaption cutline credit photocredit imagecredit resimalti fotoalti \
      altyazi bildunterschrift bildtext bildnachweis legende piedefoto leyenda
      """,
      .quote: """
      quote pullquote blockquote pull quotation alinti zitat citation cita destacado
      """,
      .boilerplate: """
      boilerplate disclaimer copyright legal legalnote yasal uyari telif rechtliches hinweis mentions aviso \
      subscriptionnote
      """,
    ] as [SegmentRole: String])

  /// Labels of pages, by `ArticleText.labelKey`.
  static let labels: Set<String> = Set(
    """
    share|share this|share this story|share this article|share this news|share on facebook|share on x|tweet|\
    copy link|link copied|print|print this page|email|e-mail|send by email|save|save for later|bookmark|listen|\
    listen to this article|read more|read the full story|continue reading|more|see more|show more|load more|\
    view all|see all|learn more|subscribe|subscribe now|sign up|sign in|log in|login|register|my account|menu|\
    search|home|homepage|close|back|next|previous|back to top|skip to content|skip to main content|follow us|\
    comments|leave a comment|related topics|related|related news|related stories|related articles|more stories|\
    more news|you may also like|recommended|most read|most popular|trending|latest news|top stories|tags|topics|\
    keywords|advertisement|sponsored|photo gallery|newsletter|privacy policy|terms of use|contact us|about us|\
    paylaş|bu haberi paylaş|bu haberi paylaşın|haberi paylaş|haberi paylaşın|facebook'ta paylaş|tweetle|\
    bağlantıyı kopyala|linki kopyala|bağlantı kopyalandı|yazdır|e-posta|e-posta gönder|kaydet|dinle|haberi dinle|\
    devamı|devamını oku|haberin devamı|daha fazla|daha fazlası|tümü|tümünü gör|abone ol|üye ol|kayıt ol|giriş|\
    giriş yap|hesabım|menü|ara|ana sayfa|anasayfa|kapat|geri|ileri|başa dön|yukarı çık|içeriğe geç|bizi takip edin|\
    yorumlar|yorum yap|ilgili konular|ilgili haberler|ilgili|benzer haberler|önerilen haberler|en çok okunanlar|\
    son dakika|son haberler|öne çıkanlar|etiketler|konular|reklam|foto galeri|e-bülten|gizlilik politikası|\
    kullanım koşulları|bize ulaşın|iletişim|hakkımızda|\
    teilen|artikel teilen|beitrag teilen|link kopieren|drucken|per e-mail senden|speichern|merken|vorlesen|\
    weiterlesen|mehr lesen|mehr|mehr anzeigen|alle anzeigen|abonnieren|jetzt abonnieren|anmelden|registrieren|\
    mein konto|suche|suchen|startseite|schließen|zurück|weiter|nach oben|zum inhalt springen|folgen sie uns|\
    kommentare|verwandte themen|verwandte artikel|mehr zum thema|ähnliche artikel|das könnte sie auch interessieren|\
    meistgelesen|aktuelle nachrichten|schlagwörter|themen|anzeige|werbung|datenschutz|impressum|kontakt|\
    مشاركة|شارك|شارك هذا الخبر|شارك الخبر|شارك المقال|نسخ الرابط|انسخ الرابط|طباعة|حفظ|استمع|اقرأ المزيد|\
    قراءة المزيد|المزيد|تابع القراءة|عرض الكل|اشترك|اشترك الآن|تسجيل الدخول|تسجيل|القائمة|بحث|الرئيسية|\
    الصفحة الرئيسية|إغلاق|العودة إلى الأعلى|تابعنا|تابعونا|التعليقات|مواضيع ذات صلة|موضوعات ذات صلة|\
    أخبار ذات صلة|مقالات ذات صلة|الأكثر قراءة|آخر الأخبار|كلمات مفتاحية|الوسوم|إعلان|اتصل بنا|من نحن|\
    partager|partager cet article|copier le lien|imprimer|envoyer par e-mail|enregistrer|écouter|lire la suite|\
    en savoir plus|lire plus|voir plus|voir tout|s'abonner|abonnez-vous|se connecter|connexion|rechercher|accueil|\
    fermer|retour|suivant|haut de page|aller au contenu|suivez-nous|commentaires|sujets associés|sur le même sujet|\
    articles liés|à lire aussi|les plus lus|mots-clés|publicité|contact|mentions légales|\
    compartir|compartir esta noticia|copiar enlace|imprimir|guardar|escuchar|leer más|seguir leyendo|ver más|\
    ver todo|suscríbete|suscribirse|iniciar sesión|menú|buscar|inicio|cerrar|volver|siguiente|ir al contenido|\
    síguenos|comentarios|temas relacionados|noticias relacionadas|artículos relacionados|más noticias|\
    lo más leído|últimas noticias|etiquetas|publicidad|contacto|aviso legal
    """.split(separator: "|").map { ArticleText.labelKey(ArticleText.key(String($0))) })

  /// Words of a publisher's standing text, by `ArticleText.key`, as UTF-8; every word of a row must be there.
  static let boilerplate: [[[UInt8]]] = [
    ["all rights reserved"], ["©"], ["copyright", "20"], ["tüm hakları saklıdır"], ["her hakkı saklıdır"],
    ["alle rechte vorbehalten"], ["جميع الحقوق محفوظة"], ["كل الحقوق محفوظة"], ["tous droits réservés"],
    ["todos los derechos reservados"],
    ["website", "contains only a", "subscribers"], ["website", "only a portion of the news"],
    ["may not be reproduced"], ["without prior written permission"], ["without permission", "republish"],
    ["internet sitesinde", "abone"], ["web sitesinde", "abone"], ["haberlerin", "özet olarak"],
    ["izinsiz", "kullanılamaz"], ["izin alınmadan"], ["kaynak gösterilmeden"],
    ["website", "nur einen teil", "abonnent"], ["website", "auszug", "abonnent"],
    ["nachdruck", "genehmigung"], ["موقع", "جزء", "المشترك"], ["يعرض", "موقع", "مقتطفات"],
    ["site", "qu'une partie", "abonnés"], ["reproduction interdite"],
    ["sitio web", "solo una parte", "suscriptores"], ["prohibida", "reproducción"],
  ].map { row in row.map { Array(ArticleText.key($0).utf8) } }

  private static func table<Value: Hashable>(_ lists: [Value: String]) -> [String: Set<Value>] {
    var table: [String: Set<Value>] = [:]
    for (value, list) in lists {
      for word in list.split(separator: " ") { table[String(word), default: []].insert(value) }
    }
    return table
  }
}

/// A part of a page that holds no story.
enum HTMLRegion: Hashable, Sendable {
  /// Navigation, buttons, forms, advertisements.
  case interface
  case breadcrumb
  case related
  case footer
}

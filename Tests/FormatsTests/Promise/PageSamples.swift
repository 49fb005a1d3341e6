import Bitext

@testable import Formats

extension FormatSample {
  /// English to Turkish.
  private static let languages = LanguageTag("en").flatMap { source in
    LanguageTag("tr").map { LanguagePair(source: source, target: $0) }
  }

  static let html = [
    FormatSample("page.html", .html, page, isOneLanguage: true),
    FormatSample("language.html", .html, page, languages: languages, hasHeader: true, isOneLanguage: true),
    FormatSample(
      "crlf.html", .html,
      page.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
      isOneLanguage: true),
    FormatSample(
      "turkish.html", .html,
      bytes: Array("<meta charset=iso-8859-9><p title=".utf8) + [0xFE, 0x20]
        + Array("><b>".utf8) + [0xDD, 0xFD] + Array("</b> <img alt='".utf8) + [0xF0] + Array("'> x</p>".utf8),
      isOneLanguage: true),
    FormatSample(
      "utf16.html", .html,
      bytes: [0xFE, 0xFF]
        + "<p>İlk <i>paragraf</i> &amp; 😀</p>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] },
      isOneLanguage: true),
    FormatSample("broken.html", .html, broken, isOneLanguage: true),
  ]

  private static let page = """
    <!DOCTYPE html>
    <html lang="en" dir=ltr>
    <head>
      <meta charset="utf-8"><title>Rates &amp; banks – The Paper</title>
      <meta name="description" content='The "cheap" money'>
      <meta property=og:title content=Rates>
      <meta property="og:locale" content="en_GB" />
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@graph": [{"@type": ["NewsArticle"], "headline": "Rates \\"fall\\" \\u2013 now",
        "description": "Cheap <b>money<\\/b>", "keywords": ["rates", "banks"], "inLanguage": "en",
        "author": {"@type": "Person", "name": "Ann Lee", "url": "https://a.example"}, "articleBody": "ANKARA"}]}
      </script>
      <style>p > b { color: red }</style>
    </head>
    <body class="a b" title="A page">
      <!-- <p>not this</p> -->
      <header><nav><a href="/">Home</a> <a href="/w?a=1&b=2">World</a>
        <a href=/s>Sport</a></nav></header>
      <main><article>
        <h1><a href="/x">Rates<br>fall</a></h1>
        <p class="byline">By <span>Ann&nbsp;Lee</span></p>
        <p>ANKARA — The <b>bank <i>cut</i></b>
           its rates<sup>1</sup> on Monday, a <a href='/y' title='See "it"'>source</a> said.<br/>
           Nobody &lt;laughed&gt;.</p>
        <figure><img src="a.png" alt="The bank"><figcaption>At noon. <em>Photo: X</em></figcaption></figure>
        <blockquote>“So what?”<br><br>He left.</blockquote>
        <p>See <img src=b alt="a chart &amp; more" title=chart> and <code translate="no">code</code> <svg><text>t</text></svg> too.</p>
        <table summary="Rates"><caption>Rates</caption><tr><th abbr=Y>Year<td>2024<tr><td>2<td></table>
        <ul><li>One<li>Two <ul><li>Three</ul></ul>
        <pre>
      a   b
        c</pre>
      </article></main>
      <form><label>Name <input placeholder="Your name" value="v"></label> <select><option>One<option selected>Two</select>
      <textarea rows=2>
     Text </textarea> <input type="submit" value="Send"><button aria-label="Close">×</button></form>
      <noscript><p>Turn on scripts.</noscript><template><p>Later</p></template>
      <footer class=notranslate><p>© The Paper</p></footer>
      <p hidden>Hidden, &copy; 2024 &hellip;
    </body>
    </html>

    """

  private static let broken = """
    <b>Begins <i>badly</b> and goes</i> on <p>a <div>b</p> c</div></b> x < y <3 & z
    <table><tr>loose<td>cell</table><h2>open <a href=1>one <a href=2>two</h2>
    <p>un<em>closed <p>next</ul> <font color=red>red</FONT></em> <br></br> end <img alt='cut
    """
}

extension FormatSample {
  static let markdown = [
    FormatSample("page.md", .markdown, markdownPage, isOneLanguage: true),
    FormatSample(
      "crlf.md", .markdown,
      markdownPage.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
      isOneLanguage: true),
  ]

  private static let markdownPage = """
    ---
    title: "Rates \\"fall\\""
    description: Money gets cheap
    summary: 'It''s cheap'
    abstract: >-
      Rates fall
      today
    lead: |
      One: two
      three
    date: 2026-01-12
    ---

    # Rates *fall*

    Second heading
    --------------

    The **bank _cut_** its rates
    on `Monday`, a [source](http://x.y/a_(b) "it's") said.  
    Nobody <b>laughed</b> &amp; \\*nobody\\* cried &copy; 2026.

    > “So what?”
    > he ~~said~~ asked <https://example.org>.
    >
    > - in a *list*

    - One
    - Two [ref][id]
      goes on

      ```
      code
      ```
    1. Three ![a chart](c.png) here
       - [ ] Four

    | Year | Rate \\| net |
    |------|:----:|
    | 2024 | *5* |

    ![The bank](bank.png)

        indented code

    <div class="a" title='tip'>
    html <b>bold</b> text
      &amp; more
    </div>

    > <p>left
    > alone</p>

    [id]: http://example.org "Title"

    Last line: [![logo](l.png)](http://l) a\\
    b
    """
}

extension FormatSample {
  /// A change makes a new archive, so it changes bytes outside of its paragraph.
  static let docx = [
    FormatSample(
      "story.docx", .docx,
      bytes: StoredZip([
        ("[Content_Types].xml", "<Types/>"),
        (
          "word/document.xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<w:document xmlns:w='w' xmlns:r='r' xmlns:mc='mc'><w:body>"
            + "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Rates &amp; banks</w:t></w:r></w:p>"
            + DOCXTests.paragraphs.map(\.xml).joined()
            + "<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:drawing><wp:docPr xmlns:wp='wp' id='1' descr='A &lt;cat&gt;' title=\"Cat\"/>"
            + "</w:drawing></w:r><w:r><w:t>here</w:t></w:r></w:p><w:sectPr/></w:body></w:document>"
        ),
        ("word/header1.xml", "<w:hdr xmlns:w='w'><w:p><w:r><w:t>The Paper</w:t></w:r></w:p></w:hdr>"),
        (
          "word/footnotes.xml",
          "<w:footnotes xmlns:w='w'><w:footnote><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>"
        ),
        ("word/media/a.png", "no picture"),
      ]).bytes, hasHeader: true, isOneLanguage: true)
  ]
}

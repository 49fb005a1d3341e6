import Bitext

@testable import Formats

extension FormatSample {
  private static let english = LanguageTag("en")
  private static let turkish = LanguageTag("tr")
  private static var pair: LanguagePair? {
    guard let english, let turkish else { return nil }
    return LanguagePair(source: english, target: turkish)
  }

  private static let g2 = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- kept -->
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x='urn:x' guid="a" standard="NewsML-G2"
      standardversion="2.34" xml:lang='en-GB'>
      <catalogRef href="http://a/"/>
      <rightsInfo><copyrightHolder><name>The Agency </name></copyrightHolder>
        <usageTerms>Not for   sale.</usageTerms></rightsInfo>
      <itemMeta><itemClass qcode="ninat:text"/><provider uri="http://a/p"/>
        <versionCreated>2026-01-12T09:30:00Z</versionCreated><title>Fed</title><edNote>Please <a href="http://e/">look</a>.</edNote><x:name>not this</x:name></itemMeta>
      <contentMeta>
        <urgency>5</urgency>
        <language tag="en-US"/>
        <subject qcode="a:b"><name xml:lang="en">economy</name><name xml:lang="fr">économie</name></subject>
        <headline xml:lang = "en" >Fed <span>to
          hold</span> &amp; wait</headline>
        <slugline separator="-">US-Finance-Fed</slugline>
        <by>Meredith Jones</by>
        <dateline>Washington, D.C., </dateline>
        <description role="drol:summary"><![CDATA[ A <summary> ]]></description>
      </contentMeta>
      <contentSet>
        <inlineXML contenttype="application/nitf+xml">
          <n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"><n:body xml:lang="en"><n:body.content>
            <n:p>One <n:em>two</n:em><n:br/>three<!-- note --> four.</n:p>
            loose text <n:a href="u">in</n:a> the body
            <n:ul><n:li>first</n:li><n:li/><n:li>second <n:br/><n:br/>third</n:li></n:ul>
          </n:body.content></n:body></n:nitf>
        </inlineXML>
        <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml" lang="en">
          <head><title>T</title><style>p {}</style></head>
          <body><h1>H</h1><div>bare <script>x</script>words<p>inner</p>tail</div><pre> a
          b </pre></body></html></inlineXML>
        <inlineData contenttype="text/plain">One.

          Two &lt;b&gt; &#x130;.</inlineData>
        <inlineData contenttype="text/html">&lt;p&gt;One &lt;b&gt;bold&lt;/b&gt;&lt;/p&gt;&lt;p&gt;a &amp;amp; b&lt;/p&gt;</inlineData>
        <inlineData contenttype="text/html"><![CDATA[<p>In <i>CDATA</i> &amp; so.</p><p>Second</p>]]></inlineData>
        <remoteContent href="a.jpg"><x:title>Picture</x:title></remoteContent>
      </contentSet>
    </newsItem>
    """

  private static let nitfText = """
    <?xml version="1.0" encoding="ISO-8859-9"?>\r
    <!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/dtd/nitf-3-3.dtd">\r
    <nitf version="-//IPTC//DTD NITF 3.3//EN" xml:lang="en">\r
    <head><title>A title</title><docdata><key-list><keyword key="k"/></key-list></docdata></head>\r
    <body xml:lang="en"><body.head>\r
    <hedline><hl1 id="h">Head <chron norm="2026">today</chron></hl1><hl2>Second line</hl2></hedline>\r
    <byline>By <person>Ann Lee</person><byttl>Staff Writer</byttl></byline>\r
    <distributor>The Agency</distributor>\r
    <dateline><location>ANKARA</location>, <story.date norm="2026">Jan. 12</story.date></dateline>\r
    <abstract><p>Short.</p></abstract></body.head>\r
    <body.content><p>A &#246; b <q>quoted</q> <num>5</num>.</p><hl2>Between</hl2>\r
    <media media-type="image"><media-reference source='a.jpg' alternate-text='A &quot;view&quot;'>data</media-reference>\r
    <media-caption>Caption.</media-caption><media-producer>Someone</media-producer></media>\r
    <table><tr><td>cell</td><td><p>in p</p></td></tr></table><bq><block><p>Said.</p></block><credit>He</credit></bq>\r
    <pre>  two\r
      lines</pre></body.content><body.end><tagline>End line</tagline></body.end></body></nitf>\r

    """

  static let newsXML = [
    FormatSample("story.newsml.xml", .newsml, g2, isOneLanguage: true),
    FormatSample("languages.xml", .newsml, g2, languages: pair, hasHeader: true, isOneLanguage: true),
    FormatSample(
      "utf16.xml", .newsml,
      bytes: [0xff, 0xfe]
        + g2.replacing("UTF-8", with: "UTF-16").utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] },
      isOneLanguage: true),
    FormatSample("story.nitf", .nitf, nitfText, isOneLanguage: true),
    FormatSample("story.en.nitf", .nitf, nitfText, languages: pair, hasHeader: true, isOneLanguage: true),
  ]
}

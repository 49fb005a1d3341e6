extension NewsMLSchema {
  /// Elements that may stand wherever an extension point takes what NewsML-G2 knows, each with what it holds
  /// and the attributes that it has.
  ///
  /// Source: NewsML-G2 2.36 Specification. `NewsMLSchema` says how a line is read.
  static let elements = """
    newsItem: &Item contentMeta/ContentFull? partMeta* &Statements contentSet? ; @Item
    packageItem: &Item contentMeta/ContentFull? partMeta* &Statements groupSet? ; @Item
    conceptItem: &Item contentMeta/ContentCore? &Statements concept? ; @Item
    knowledgeItem: &Item contentMeta/ContentCore? partMeta* &Statements conceptSet? schemeMeta^17? ; @Item
    planningItem: &Item contentMeta/ContentCore? &Statements newsCoverageSet? ; @Item
    catalogItem: &Item contentMeta/ContentCatalog? catalogContainer ; @Item
    newsMessage: header/Header itemSet/ItemSet ;

    contentSet: (inlineXML/InlineXML|inlineData/InlineData|remoteContent/RemoteContent)* ; @Common original=ref
    groupSet: group/Group+ ; @Common root=ref!
    conceptSet: concept* ; @Common
    schemeMeta: (sameAsScheme|name|definition|note|related|schemeMetaExtProperty/Extension)* #other* ; \
      @Common uri=iri! preferredalias @Authority concepttype=qcodes^22 @SchemeDates
    newsCoverageSet: newsCoverage+ ; @Common
    catalogRef: title* ; href=iri! @Common
    catalog: title* scheme/Scheme+ ; additionalInfo=iri url=iri^15 @Authority guid=iri^15 \
      version=count^15 @Common
    sameAsScheme: "iri" ; @Common
    catalogContainer: catalog ;
    hopHistory: hop/Hop+ ; @Common
    pubHistory: published/Published+ ; @Common
    rightsInfo: accountable? copyrightHolder? (copyrightNotice|usageTerms|link^12|rightsInfoExtProperty^17\
      |rightsExpressionXML^23|rightsExpressionData^23)* dataMining^34? #other* ; idrefs=refs \
      scope=codes aspect=codes @Common @Text @Period
    accountable: &Concept personDetails? #other* ; @Flexible
    copyrightHolder: &Party ; @Flexible
    copyrightNotice: &Block ; @Block href=iri
    usageTerms: &Block ; @Block href=iri
    rightsInfoExtProperty: &Concept #other* ; @Extension
    rightsExpressionXML: #other ; @Common langid=iri!
    rightsExpressionData: "text" ; @Common langid=iri! enctype!
    dataMining: &Named ; @Flexible

    itemMeta: itemClass provider versionCreated firstCreated? embargoed? pubStatus? role? fileName? \
      generator* profile? service* title* edNote* memberOf* instanceOf* signal* altRep* deliverableOf* hash* \
      expires^17* origRep^20* incomingFeedId^20* metadataCreator^28? link* itemMetaExtProperty^17* #other* \
      ; @Common @Text
    itemClass: &Class ; @Coded @Text
    provider: &Party ; @Flexible
    versionCreated: "moment" ; @Common
    firstCreated: "moment" ; @Common
    embargoed: "momentOrNothing" ; @Common
    pubStatus: &Named ; @Coded @Text
    role: &Named ; @Coded @Text
    fileName: "line" ; @Common
    generator: "line" ; @Common @Text versioninfo role=code
    profile: "line" ; @Common @Text versioninfo
    service: &Named ; @Coded @Text
    edNote: &Block ; @Block
    memberOf: &Concept #other* ; @Flexible
    instanceOf: &Concept #other* ; @Flexible
    signal: &Concept #other* ; @Flexible severity=code
    altRep: "iri" ; @Common @Period @ContentType representation=code size=count
    deliverableOf: #any* ; @Link
    hash: "text" ; hashtype=code scope=code @Common
    expires: "day" ; @Common
    origRep: "iri" ; @Common accesstype=code reposrole=code
    incomingFeedId: ; @Coded role=code
    metadataCreator: &Party ; @Author
    link: #any* ; @Link
    itemMetaExtProperty: &Concept #other* ; @Extension

    urgency: "oneToNine" ; @Common
    contentCreated: "truncated" ; @Common
    contentModified: "truncated" ; @Common
    icon: ; @Target @Common rendition=code @Picture videocodec=code
    located: &Concept (geoAreaDetails|POIDetails)? #other* ; @Flexible
    infoSource: &Party ; @Flexible role=codes
    creator: &Party ; @Author
    contributor: &Party ; @Author
    audience: &Concept #other* ; @Flexible @Weight significance=oneToNine
    exclAudience: &Concept #other* ; @Flexible @Weight significance=oneToNine
    altId: "text" ; @Common @Text type=code environment=codes idformat=code^13 role=code^24 version^24
    rating: ; @Common value=decimal! valcalctype=code scalemin=decimal! scalemax=decimal! scaleunit=code \
      raters=count ratertype=code ratingtype=code
    userInteraction: ; @Common interactions=count! interactiontype=code
    aiInfo: (system|promptInfo|promptWriter)* #other* ; @Common
    system: &Concept provider? #other* ; @Flexible versioninfo
    promptInfo: "text" ; @Common @Text
    promptWriter: &Party ; @Author
    language: name/Line* ; @Common tag=language! role=codes rank=count
    genre: &Concept #other* &Faceted ; @Flexible @Weight rank=count
    digitalSourceType: &Named ; @Flexible
    keyword: "line" ; @Common @Text role=codes rank=count confidence=percent relevance=percent
    subject: &Concept #other* &Faceted ; @Flexible @Weight rank=count
    slugline: "line" ; @Common @Text separator role=code rank=count confidence=percent relevance=percent
    headline: &Label ; @Label rank=count confidence=percent relevance=percent
    dateline: &Label ; @Label rank=count
    by: &Label ; @Label rank=count
    creditline: "line" ; @Common @Text rank=count
    description: &Block ; @Block rank=count confidence=percent relevance=percent
    contentMetaExtProperty: &Concept #other* ; @Extension
    partMeta: icon* timeDelim/TimeDelimiter* regionDelim/RegionDelimiter? role? &Administrative &Descriptive \
      partMetaExtProperty/Extension^17* signal^18* edNote^21* link^21* #other* ; partid=id creator=code \
      modified=day custom=flag how=code why=code seq=count contentrefs=refs @Text

    assert: #any* ; qcode=qcode uri=iri literal=line @Common @Text
    inlineRef: &Concept #other* ; @Flexible idrefs=refs! @Weight
    derivedFrom: &Concept #other* ; @Flexible idrefs=refs
    derivedFromValue: "text" ; @Common sourceidref=ref! idrefs=refs!
    title: &Label ; @Label
    created: "truncated" ; @Common
    bag: bit/Bit+ ; @Common @Text
    mainConcept: &Related ; @Related
    facetConcept: &Related ; @Related
    altLoc: "iri" ; @Common type=code role=qcode roleuri=iri roleruri=iri
    hierarchyInfo: "text" ; @Common
    concept: conceptId type? name+ (definition|note|facet|remoteInfo|hierarchyInfo)* &Relations \
      hasInstrument^31* (personDetails|organisationDetails|geoAreaDetails|POIDetails|objectDetails\
      |eventDetails)? conceptExtProperty^17* #other* ; @Common @Text
    conceptId: ; qcode=qcode uri=iri created=day retired=day @Common
    type: &Named ; @Coded @Text
    name: "line" ; @Common @Text role=codes part=code @Period
    definition: &Block ; @Block @Period
    note: &Block ; @Block @Period
    facet: &Named ; @Flexible rel=code @Period g2flag
    remoteInfo: #any* ; @Link
    sameAs: &Named ; @Flexible @Period
    broader: &Related ; @Related
    narrower: &Related ; @Related
    related: &Related bag? ; @Related @Value
    conceptExtProperty: &Concept #other* ; @Extension

    personDetails: born/Truncated? died/Truncated? (affiliation/Affiliation|contactInfo/ContactInfo)* \
      #other* ; @Common
    organisationDetails: founded/Truncated? dissolved/Truncated? (location/Place|affiliation/Affiliation^29\
      |contactInfo/ContactInfo|hasInstrument^12)* #other* ; @Common
    hasInstrument: ; @Common symbol! symbolsrc=code market=code marketlabel marketlabelsrc=code type=codes \
      rank=count^19
    geoAreaDetails: position? founded/Truncated? dissolved/Truncated? (line/Points^12|circle/Circle^12\
      |polygon/Points^12)* #other* ; @Common
    position: #other* ; @Common latitude=decimal! longitude=decimal! altitude=integer gpsdatum
    POIDetails: position? address/Address? openHours/Label? capacity/Label? (contactInfo/ContactInfo\
      |access/Block|details/Block)* created? ceasedToExist/Truncated? #other* ; @Common
    objectDetails: created? (copyrightNotice|creator)* ceasedToExist/Truncated? #other* ; @Common
    eventDetails: dates/Dates eventStatus/Qualified^35? occurStatus/Qualified? newsCoverageStatus/Qualified? \
      (registration/Block|keyword|accessStatus/Qualified|participationRequirement/Requirement|subject/Subject\
      |location/RolePlace|participant/RoleParty|organiser/RoleParty|contactInfo/ContactInfo|language\
      |newsCoverage/OldCoverage)* #other* ; #any @Common
    event: name+ (definition|note|facet)* &Relations eventDetails ; @Common
    events: event+ ; @Common

    newsCoverage: planning/Planning+ delivery? newsCoverageExtProperty/Extension^18* #other* ; id=id \
      creator=code modified=day custom=flag how=code why=code
    delivery: deliveredItemRef/Link+ #other* ; @Common

    br: ; @Common
    a: "mixed" (inline|span|ruby|#other)* ; @Common @Text class href=iri hreflang rel rev
    span: "mixed" (ruby|#other)* ; @Common @Text class
    inline: "mixed" (span|ruby|#other)* ; @Common @Flexible @Text @Weight class
    ruby: rb (rt|rp)+ ; @Common @Text
    rb: "text" ;
    rp: "text" ;
    rt: "text" ;
    """
}

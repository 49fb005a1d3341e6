extension NewsMLSchema {
  /// What elements share, and elements that stand in one place only.
  ///
  /// Source: NewsML-G2 2.36 Specification. `NewsMLSchema` says how a line is read.
  static let types = """
    Common: ; id=id creator=code modified=day custom=flag how=code why=code pubconstraint=codes^14
    Text: ; dir=direction
    Coded: ; @Common qcode=qcode uri=iri
    Flexible: ; @Common @Text qcode=qcode uri=iri literal=line type=code
    Author: ; @Flexible role=codes jobtitle=code
    Weight: ; confidence=percent relevance=percent derivedfrom=qcodes derivedfromuri=iris
    Period: ; validfrom=day validto=day
    Value: ; value valuedatatype valueunit=code
    Extension: &Concept #other* ; @Flexible @Value rel=code @Period
    Authority: ; authority=iri authoritystatus=code^32
    Target: ; href=iri residref residrefformat=code^30 version=positive persistidref @ContentType size=count \
      title
    Link: #any* ; rel=code rank=count @Target @Period @Text @Common guidref hreftype
    ContentType: ; contenttype contenttypestandardversion contenttypevariant^14 \
      contenttypevariantstandardversion^14 format=code formatstandardversion
    Picture: ; width=count widthunit=code height=count heightunit=code orientation=count \
      layoutorientation=code^14 colourspace=code colourindicator=code colourdepth=count^13
    Physical: ; charcount=count^26 wordcount=count linecount=count pagecount=count @Picture \
      resolution=positive duration durationunit=code audiocodec=code audiobitrate=positive audiovbr=flag \
      audiosamplesize=positive audiosamplerate=positive audiochannels=code videocodec=code \
      videoavgbitrate=positive videovbr=flag videoframerate=decimal videoscan=scan videoaspectratio=line \
      videosampling=line videoscaling=code videodefinition=code
    Rendition: ; id=id creator=code modified=day custom=flag how=code why=code rendition=code generator \
      generated=day hascontent=flag

    Item: #other? (catalogRef|catalog)* hopHistory? pubHistory^24? rightsInfo* itemMeta ; standard! \
      standardversion=version! conformance guid! version=positive @Text
    Statements: assert* inlineRef* (derivedFrom^12|derivedFromValue^28)* ;
    ContentFull: icon* &Administrative &Descriptive contentMetaExtProperty^17* #other* ; @Common @Text
    ContentCore: icon* &Administrative (language|keyword|subject|slugline|headline|description)* \
      contentMetaExtProperty^17* #other* ; @Common @Text
    ContentCatalog: contentCreated? contentModified? (creator|contributor|altId)* #other* ; @Common @Text
    Administrative: urgency? contentCreated? contentModified? digitalSourceType^33? (located|infoSource\
      |creator|contributor|audience|exclAudience|altId|rating^11|userInteraction^11|aiInfo^36)* ;
    Descriptive: (language|genre|keyword|subject|slugline|headline|dateline|by|creditline|description)* ;

    Named: (name|hierarchyInfo)* ;
    Class: (name|hierarchyInfo|related^23)* ;
    Qualified: &Named ; @Coded @Text
    Concept: (name|definition|note|facet|remoteInfo|hierarchyInfo)* &Relations ;
    Relations: (sameAs|broader|narrower|related)* ;
    Faceted: bag? mainConcept^26? facetConcept^26* ;
    Related: &Named (facet|related/InnerRelated|sameAs)* ; @Flexible rel=code rank=count @Period
    InnerRelated: &Named related/InmostRelated^34* ; @Related @Value
    InmostRelated: &Named ; @Related @Value
    Party: &Concept (personDetails|organisationDetails)? #other* ;
    RoleParty: &Party ; @Flexible role=codes
    Assignee: &Party ; @Flexible role=codes coversfrom=day^22 coversto=day^22
    HopParty: &Party ; @Flexible
    Affiliation: &Concept organisationDetails? #other* ; @Flexible role=code^29 @Period
    Place: &Concept (geoAreaDetails|POIDetails)? #other* ; @Flexible
    RolePlace: &Place ; @Flexible role=code
    Area: &Concept #other* ; @Flexible
    RoleArea: &Concept #other* ; @Flexible role=code
    Requirement: &Concept #other* ; @Flexible role=code
    Subject: &Concept #other* &Faceted ; @Flexible @Weight
    Bit: ; @Coded type=code significance=percent @Weight

    Label: "mixed" (a|span|ruby|inline|#other)* ; @Common @Text role=codes media
    Block: "mixed" (a|span|ruby|br|inline|#other)* ; @Common @Text role=qcodes roleuri=iri media
    Line: "line" ; @Common @Text
    RoleLine: "line" ; @Common @Text role=code
    String: "text" ; @Common
    Iri: "iri" ; @Common g2flag
    Truncated: "truncated" ; @Common
    Moment: "moment" ; @Common
    Day: "day" ; @Common

    Header: sent/Moment (catalogRef|catalog)* sender/Sender? transmitId/String? priority/Priority? \
      origin/Sender? (timestamp/Stamp|destination/Sender|channel/Sender|signal\
      |headerExtProperty/Extension^17)* #other* ; @Common
    Sender: "text" ; @Common qcode=qcode uri=iri literal=line type=code role=code g2flag
    Priority: "oneToNine" ; @Common
    Stamp: "moment" ; @Common role
    ItemSet: #own+ ; @Common
    Scheme: (sameAsScheme^11|name^11|definition^11|note^11|sameAs/Iri)* ; @Common alias=id! uri=iri! \
      @Authority @SchemeDates
    SchemeDates: ; schemecreated=day^29 schememodified=day^29 schemeretired=day^29
    Hop: party/HopParty? action/Action* ; seq=count timestamp=day @Common
    Action: &Class ; @Coded @Text target=code timestamp=day idrefs=refs^36
    Published: timestamp/Truncated? (name|related|publishedExtProperty/Extension|#other)* ; @Common \
      qcode=qcode uri=iri literal=line

    InlineXML: #any? ; @Rendition @ContentType @Physical @Text
    InlineData: "text" ; @Rendition @ContentType encoding=code @Physical @Text
    RemoteContent: channel/Channel* altId* altLoc* hash* signal^14* remoteContentExtProperty/Extension^17* \
      #other* ; @Rendition @Target @Period @Physical language=language
    Channel: ; @Common chnlid=positive type=code role=code language=language @Physical g2flag
    TimeDelimiter: ; @Common start! end! timeunit=code renditionref=code^18
    RegionDelimiter: ; @Common x=integer y=integer width=integer height=count
    Group: (groupRef/GroupRef|itemRef/Link|conceptRef/ConceptRef|title|signal|edNote\
      |groupExtProperty/Extension^17|#other)* ; @Common role=code mode=code @Text
    GroupRef: ; idref=ref! @Common
    ConceptRef: &Named ; @Flexible

    ContactInfo: (email/Electronic|im/Technical|phone/Technical|fax/Electronic|web/Web|address/Address\
      |note)* #other* ; @Common role=codes
    Electronic: "text" ; @Common role=codes
    Technical: "text" ; @Common role=codes tech=code
    Web: "iri" ; @Common role=codes
    Address: line/RoleLine* locality/RoleArea* area/RoleArea* country/Area? postalCode/Line? \
      worldRegion/Area^23? ; @Common role=codes
    Points: position+ ; @Common
    Circle: position ; @Common radius=number! radunit=code

    Dates: start/Approximate (end/Approximate|duration/Duration)? (rDate/Day|rRule/Recurrence)* \
      (exDate/Day|exRule/Recurrence)* confirmation/Code? ; @Common
    Approximate: "approximate" ; @Common approxstart=truncated approxend=truncated confirmationstatus=code^24
    Duration: "duration" ; @Common confirmationstatus=code^24
    Code: ; @Coded
    Recurrence: ; @Common freq=frequency! interval=positive until=day count=positive bysecond=sixtieths \
      byminute=sixtieths byhour=hours byday=weekdays bymonthday=monthDays bymonth=months byyearday=yearDays \
      byweekno=weeks bysetpos=yearDays wkst=weekday
    OldCoverage: g2contentType/String? itemClass? assignedTo/RoleParty* scheduled/Approximate? \
      service/Qualified* edNote* &Descriptive #other* ; role=code
    Planning: g2contentType/String? itemClass? itemCount/Range? assignedTo/Assignee* scheduled/Approximate? \
      service/Qualified* &Descriptive edNote* newsContentCharacteristics/Characteristics? urgency^25? \
      audience^26* exclAudience^26* planningExtProperty/Extension* #other* ; @Common coversfrom=day^22 \
      coversto=day^22
    Characteristics: ; @Common @ContentType @Physical
    Range: ; @Common rangefrom=count! rangeto=positive!
    """
}

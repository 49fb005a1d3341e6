/// The properties of ninjs by line of versions.
///
/// Facts of the specifications 1.0 to 1.6, 2.0 to 2.2, 3.0 and 3.1 (IPTC). Dates and addresses are strings
/// here, as the specifications' validators take them; only truncated dates have a form that is asked for.
enum NinjsShapes {
  /// Of an item, by major version.
  static func item(_ major: Int) -> NinjsShape { major == 1 ? one : major == 2 ? two : three }

  private static let kinds = [
    "text": 0, "audio": 0, "video": 0, "picture": 0, "graphic": 0, "composite": 0,
  ]
  private static let status = NinjsRule.choice(["usable": 0, "withheld": 0, "canceled": 0])
  private static let percent = NinjsRule.integer(0...100)

  private static func strings(_ names: String) -> [String: NinjsRule] {
    Dictionary(uniqueKeysWithValues: names.split(separator: " ").map { (String($0), NinjsRule.string) })
  }

  private static func list(_ names: String, _ more: [String: NinjsRule] = [:]) -> NinjsRule {
    .list(.shape(NinjsShape(strings(names)).adding(more)))
  }

  private static func contact(_ postalCode: String) -> NinjsRule {
    .list(
      .shape(
        NinjsShape(strings("type role lang name value"), exactlyOne: [["value", "address"]]).adding([
          "address": .shape(
            NinjsShape(strings("locality area country \(postalCode)")).adding(["lines": .list(.string)]))
        ])))
  }

  private static func rights(_ names: [String], isOpen: Bool) -> NinjsRule {
    .shape(
      NinjsShape(
        strings(names.joined(separator: " ")), exactlyOne: [Array(names.dropFirst())], isOpen: isOpen))
  }

  private static let concept1 = "name rel scheme code"
  private static let contact1 = NinjsRule.since(5, contact("postalcode"))

  private static let one = NinjsShape(
    strings(
      "uri mimetype profile version versioncreated embargoed copyrightholder copyrightnotice language byline "
        + "headline located"
    ).merging([
      "type": .choice(kinds.merging(["component": 2]) { $1 }),
      "representationtype": .choice(["complete": 0, "incomplete": 0]), "pubstatus": status,
      "person": list(concept1, ["contactinfo": contact1]),
      "organisation": list(
        concept1,
        [
          "symbols": list(
            "ticker exchange", ["symboltype": .since(5, .string), "symbol": .since(5, .string)]),
          "contactinfo": contact1,
        ]),
      "place": .list(
        .shape(
          NinjsShape(strings(concept1), extensible: ["geometry": 1], extension: .object).adding([
            "contactinfo": contact1
          ]))),
      "subject": list(
        concept1,
        ["creator": .since(5, .string), "relevance": .since(5, percent), "confidence": .since(5, percent)]),
      "event": list(concept1), "object": list(concept1),
      "renditions": .named(
        .shape(
          NinjsShape(strings("href mimetype title")).adding([
            "height": .number, "width": .number, "sizeinbytes": .number, "duration": .since(2, .number),
            "format": .since(2, .string),
          ]))),
      "associations": .named(.item),
      "urgency": .since(1, .number), "usageterms": .since(1, .string), "firstcreated": .since(2, .string),
      "title": .since(2, .string), "slugline": .since(2, .string), "ednote": .since(2, .string),
      "charcount": .since(2, .number), "wordcount": .since(2, .number),
      "infosource": .since(2, list(concept1, ["contactinfo": contact1])),
      "altids": .since(3, .object), "trustindicator": .since(3, list("scheme code title href")),
      "$standard": .since(3, .shape(NinjsShape(strings("name version schema")))),
      "genre": .since(3, list("name scheme code")),
      "contentcreated": .since(4, .string), "expires": .since(4, .string),
      "rightsinfo": .since(4, rights(["langid", "linkedrights", "encodedrights"], isOpen: true)),
      "digitalsourcetype": .since(6, .shape(NinjsShape(strings("name uri literal")))),
    ]) { $1 }, required: ["uri"], extensible: ["description": 0, "body": 0, "headline": 3])

  private static let concept2 = "name rel uri literal"

  private static func texts(_ type: String, _ more: [String: NinjsRule] = [:]) -> NinjsRule {
    .list(.shape(NinjsShape(strings("role value \(type)"), required: ["value"]).adding(more)))
  }

  private static let contact2 = NinjsRule.since(1, contact("postalcode"))

  private static let two = NinjsShape(
    strings(
      "uri profile version firstcreated versioncreated contentcreated embargoed copyrightholder copyrightnotice "
        + "usageterms ednote language title by slugline located"
    ).merging([
      "type": .choice(kinds.merging(["component": 0]) { $1 }),
      "representationtype": .choice(["full": 0, "partial": 0]), "pubstatus": status, "urgency": .number,
      "descriptions": texts("contenttype"), "headlines": texts("contenttype"),
      "bodies": texts("contenttype", ["charcount": .number, "wordcount": .number]),
      "people": list(concept2, ["contactinfo": contact2]),
      "organisations": list(
        concept2,
        [
          "symbols": list(
            "ticker exchange", ["symboltype": .since(1, .string), "symbol": .since(1, .string)]),
          "contactinfo": contact2,
        ]),
      "places": list(concept2, ["contactinfo": contact2, "geojson": .geoJSON]),
      "subjects": list(
        concept2,
        ["creator": .since(1, .string), "relevance": .since(1, percent), "confidence": .since(1, percent)]),
      "events": list(concept2), "objects": list(concept2),
      "infosources": list("name role uri literal", ["contactinfo": contact2]),
      "renditions": .list(
        .shape(
          NinjsShape(strings("name href contenttype title format"), required: ["name"]).adding([
            "height": .number, "width": .number, "sizeinbytes": .number, "duration": .number,
          ]))),
      "associations": .list(.item), "altids": list("role value"), "trustindicators": list("role title href"),
      "standard": .shape(NinjsShape(strings("name version schema"))), "genres": list("name uri literal"),
      "expires": .since(1, .string),
      "rightsinfo": rights(["langid", "linkedrights", "encodedrights"], isOpen: true),
      "digitalsourcetype": .since(2, .shape(NinjsShape(strings("name uri literal")))),
    ]) { $1 }, required: ["uri"])

  private static let kind3 = NinjsRule.choice(
    kinds.merging(["component": 0, "event": 0, "planning": 0]) { $1 })
  private static let contact3 = contact("postalCode")
  private static let organisation3 = NinjsShape(strings(concept2)).adding([
    "symbols": list("exchange symbolType symbol"), "contactInfo": contact3,
  ])

  private static let dates3 = NinjsRule.shape(
    NinjsShape(
      strings("startDate endDate expectedDuration").merging([
        "expectedStartDate": .truncatedTime, "expectedEndDate": .truncatedTime,
        "recurrence": .shape(
          NinjsShape([
            "recurrenceDates": .list(.truncatedTime),
            "recurrenceRules": .list(
              .shape(
                NinjsShape([
                  "frequency": .choice([
                    "secondly": 0, "minutely": 0, "hourly": 0, "daily": 0, "weekly": 0, "monthly": 0,
                    "yearly": 0,
                  ]), "interval": .integer(), "until": .string, "count": .integer(),
                ]))),
          ])),
      ]) { $1 }, anyOne: [["startDate", "expectedStartDate"], ["endDate", "expectedEndDate"]]))

  private static let renditions3 = NinjsRule.list(
    .shape(
      NinjsShape(
        strings("name href contentType title format aspectRatio videoCodec transportProtocol bitrate"),
        required: ["name"]
      ).adding([
        "width": .integer(), "height": .integer(), "sizeInBytes": .integer(), "duration": .number,
        "frameRate": .number, "poi": .shape(NinjsShape(["x": .integer(), "y": .integer()])),
        "scanType": .choice(["progressive": 0, "interlaced": 0]),
      ])))

  private static let three = NinjsShape(
    strings(
      "uri profile version firstCreated versionCreated contentCreated embargoedUntil copyrightHolder "
        + "copyrightNotice usageTerms edNote language title by slugline located expires"
    ).merging([
      "type": kind3, "representationType": .choice(["full": 0, "partial": 0]), "pubStatus": status,
      "urgency": .integer(1...9), "descriptions": texts("contentType"), "headlines": texts("contentType"),
      "bodies": texts("contentType", ["charCount": .integer(), "wordCount": .integer()]),
      "people": list(concept2, ["contactInfo": contact3]), "organisations": .list(.shape(organisation3)),
      "places": list(concept2, ["contactInfo": contact3, "geoJSON": .geoJSON]),
      "subjects": list(concept2, ["creator": .string, "relevance": percent, "confidence": percent]),
      "events": list(concept2 + " id"), "objects": list(concept2),
      "infoSources": list("name role uri literal", ["contactInfo": contact3]),
      "eventDetails": .shape(
        NinjsShape(strings("eventStatus plannedCoverageStatus")).adding([
          "dates": dates3, "organiser": .shape(organisation3),
        ])),
      "plannedCoverage": .list(
        .shape(
          NinjsShape(strings("uri title edNote language")).adding([
            "pubStatus": status, "type": kind3, "dates": dates3, "urgency": .integer(1...9),
            "commissioned": .shape(NinjsShape(strings("by on")).adding(["references": list("name value")])),
            "audiences": list("audience", ["significance": .integer()]), "exclAudience": .list(.string),
            "itemCount": .shape(NinjsShape(["rangeFrom": .integer(), "rangeTo": .integer()])),
            "wordCount": .integer(), "renditions": renditions3,
          ]))),
      "renditions": renditions3, "associations": .list(.item), "altIds": list("role value"),
      "trustIndicators": list("role title href"), "genres": list("name uri literal"),
      "standard": .shape(NinjsShape(strings("name version schema"))),
      "rightsInfo": rights(["langId", "linkedRights", "encodedRights"], isOpen: false),
      "digitalSourceType": .since(1, .shape(NinjsShape(strings("name uri literal")))),
    ]) { $1 }, required: ["uri"])
}

extension Concept {
  /// Takes in all that another concept says that this one does not.
  ///
  ///     central.join(reserve)   // has the terms of both, and both definitions
  ///
  /// A field that both have with other words stays this one's, and the other's becomes a property of the same
  /// meaning: a second definition, a second note. A term of the same text, language and part of speech is joined
  /// in the same way; of two statuses this one's stays. Terms keep their order, the new ones behind.
  public mutating func join(_ other: Concept) {
    var others = Self.chunks(other.properties)
    for field in Self.fields {
      // What stands beside the other's field goes where the field goes.
      let beside = others.filter { $0.head == nil && $0.element == field.element }.flatMap(\.properties)
      others.removeAll { $0.head == nil && $0.element == field.element }
      guard let value = other[keyPath: field.path] else { continue }
      if self[keyPath: field.path] == nil {
        self[keyPath: field.path] = value
        properties.insert(contentsOf: beside, at: 0)
      } else if self[keyPath: field.path] != value {
        others.append(
          Chunk(
            element: field.element, head: value,
            properties: [.init(name: field.element, value: value)] + beside))
      }
    }
    let own = Set(Self.chunks(properties).map(\.properties))
    for chunk in others where !own.contains(chunk.properties) { properties += chunk.properties }
    for term in other.terms {
      guard let index = terms.firstIndex(where: { $0.isJoinable(with: term) }) else {
        terms.append(term)
        continue
      }
      terms[index].join(term)
    }
  }

  private static var fields: [(path: WritableKeyPath<Concept, String?>, element: String)] {
    [(\.domain, "min:subjectField"), (\.definition, "basic:definition"), (\.note, "note")]
  }

  /// Properties that belong together: an element with what stands beside it.
  fileprivate struct Chunk {
    var element: String
    /// `nil` where it stands beside a field.
    var head: String?
    var properties: [TranslationUnit.Property]
  }

  fileprivate static func chunks(_ properties: [TranslationUnit.Property]) -> [Chunk] {
    var chunks: [Chunk] = []
    for property in properties {
      let element = String(property.name.prefix { $0 != "|" })
      if let last = chunks.last, element.hasPrefix(last.element + "/") {
        chunks[chunks.count - 1].properties.append(property)
      } else if let slash = element.firstIndex(of: "/"),
        fields.contains(where: { $0.element == element[..<slash] })
      {
        chunks.append(Chunk(element: String(element[..<slash]), head: nil, properties: [property]))
      } else {
        chunks.append(Chunk(element: element, head: property.value, properties: [property]))
      }
    }
    return chunks
  }
}

extension Term {
  /// Whether both are one word: the same text and language, and no other part of speech.
  public func isJoinable(with other: Term) -> Bool {
    text == other.text && language == other.language
      && (partOfSpeech == nil || other.partOfSpeech == nil || partOfSpeech == other.partOfSpeech)
  }

  /// Takes in all that the same word says elsewhere and this one does not.
  public mutating func join(_ other: Term) {
    partOfSpeech = partOfSpeech ?? other.partOfSpeech
    var others = Concept.chunks(other.properties)
    if let type = other.type {
      if self.type == nil {
        self.type = type
      } else if self.type != type {
        others.append(property("basic:termType", type.rawValue))
      }
    }
    if let note = other.note {
      if self.note == nil {
        self.note = note
      } else if self.note != note {
        others.append(property("note", note))
      }
    }
    let own = Set(Concept.chunks(properties).map(\.properties))
    for chunk in others where !own.contains(chunk.properties) { properties += chunk.properties }
  }

  private func property(_ name: String, _ value: String) -> Concept.Chunk {
    Concept.Chunk(element: name, head: value, properties: [.init(name: name, value: value)])
  }
}

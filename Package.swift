// swift-tools-version: 6.2
import PackageDescription

// One set of rules for every Swift target, so a file can move without changing meaning.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  // Lets a type lend out a Span of its memory.
  .enableExperimentalFeature("Lifetimes"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "bellek",
  products: [
    .executable(name: "bellek", targets: ["bellek"]),
    .library(
      name: "Bellek",
      targets: [
        "Bitext", "Linguistics", "Alignment", "Matching", "Terminology", "Checks", "Formats", "Storage",
        "Workbench", "Rendering",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Doors to C libraries: their headers name no type of the library behind them.
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "CExpat", linkerSettings: [.linkedLibrary("expat")]),
    .target(name: "CGumbo", linkerSettings: [.linkedLibrary("gumbo")]),
    .target(name: "CMarkdown", linkerSettings: [.linkedLibrary("md4c")]),
    .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
    .target(name: "CResources", exclude: ["data"]),
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
    .target(name: "CHunspell", linkerSettings: [.linkedLibrary("hunspell-1.7")]),

    .target(name: "Bitext", swiftSettings: strict),
    .target(
      name: "Linguistics", dependencies: ["Bitext", "CICU", "CResources", "CStemmer", "CHunspell"],
      swiftSettings: strict),
    .target(name: "Alignment", dependencies: ["Bitext"], swiftSettings: strict),
    .target(name: "Matching", dependencies: ["Bitext"], swiftSettings: strict),
    .target(name: "Terminology", dependencies: ["Bitext", "Linguistics"], swiftSettings: strict),
    .target(name: "Checks", dependencies: ["Bitext", "Linguistics", "Terminology"], swiftSettings: strict),
    .target(
      name: "Formats", dependencies: ["Bitext", "CExpat", "CGumbo", "CMarkdown", "CZip"],
      swiftSettings: strict),
    .target(name: "Storage", dependencies: ["Bitext", grdb, sqlite], swiftSettings: strict),
    .target(
      name: "Workbench",
      dependencies: [
        "Bitext", "Linguistics", "Alignment", "Matching", "Terminology", "Checks", "Formats", "Storage",
        yams,
      ], swiftSettings: strict),
    .target(
      name: "Rendering",
      dependencies: [
        "Bitext", "Linguistics", "Formats", "Storage", "Checks", "Terminology", "Workbench", "CResources",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bellek",
      dependencies: [
        "Bitext", "Linguistics", "Formats", "Storage", "Checks", "Terminology", "Workbench", "Rendering",
        argumentParser,
      ], swiftSettings: strict),

    .target(
      name: "ICUSentences", path: "Benchmarks/Segmentation/ICUSentences",
      linkerSettings: [.linkedLibrary("icuuc")]),
    .target(
      name: "BenchmarkSupport", dependencies: ["ICUSentences"], path: "Benchmarks/Support",
      swiftSettings: strict),
    .executableTarget(
      name: "bench-segmentation",
      dependencies: ["Bitext", "Linguistics", "BenchmarkSupport", "TestSupport"],
      path: "Benchmarks/Segmentation/Bench", swiftSettings: strict),
    .executableTarget(
      name: "bench-srx",
      dependencies: ["Bitext", "Linguistics", "BenchmarkSupport", "TestSupport"],
      path: "Benchmarks/SRX", swiftSettings: strict),
    .executableTarget(
      name: "bench-forms",
      dependencies: ["Bitext", "CICU", "Linguistics", "BenchmarkSupport", "TestSupport"],
      path: "Benchmarks/Forms", swiftSettings: strict),
    .executableTarget(
      name: "bench-matching", dependencies: ["Bitext", "Linguistics", "Matching", "BenchmarkSupport"],
      path: "Benchmarks/Matching", swiftSettings: strict),
    .executableTarget(
      name: "bench-terms", dependencies: ["Bitext", "CStemmer", "Terminology", "BenchmarkSupport"],
      path: "Benchmarks/Terms", swiftSettings: strict),
    .executableTarget(
      name: "bench-formats", dependencies: ["Bitext", "Formats", "BenchmarkSupport"],
      path: "Benchmarks/Formats", swiftSettings: strict),
    .executableTarget(
      name: "bench-checks", dependencies: ["Bitext", "Checks", "Linguistics", "BenchmarkSupport"],
      path: "Benchmarks/Checks", swiftSettings: strict),

    .target(
      name: "FuzzSupport", dependencies: ["Bitext", "Formats"], path: "Tests/Fuzz/Support",
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "BitextTests", dependencies: ["Bitext", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "LinguisticsTests", dependencies: ["Linguistics", "Bitext", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AlignmentTests", dependencies: ["Alignment", "Bitext", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MatchingTests", dependencies: ["Matching", "Bitext", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TerminologyTests", dependencies: ["Terminology", "Bitext", "Linguistics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "Bitext", "Terminology", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FormatsTests", dependencies: ["Formats", "Bitext", "FuzzSupport", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Bitext", "TestSupport", grdb], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "Alignment", "Bitext", "Checks", "Formats", "Linguistics", "Storage", "Terminology",
        "TestSupport",
        grdb,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Rendering", "Workbench", "Checks", "Bitext", "Formats", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["bellek", "Bitext", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Its program has no main of its own: libFuzzer brings it. See Tests/Fuzz/README.md.
if Context.environment["BELLEK_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz-formats", dependencies: ["Formats", "FuzzSupport"], path: "Tests/Fuzz/Formats",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}

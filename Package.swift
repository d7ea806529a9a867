// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where all checks run (`.ci/run`), and there alone: a newer compiler must not keep
/// anybody from building.
let strict: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny")]
  + (Context.environment["DOSSIER_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
  name: "dossier",
  products: [
    .executable(name: "dossier", targets: ["dossier"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .target(name: "CExchange"),
    .target(
      name: "DossierModel",
      // Where the system has CryptoKit, this makes the digests.
      dependencies: [.target(name: "CCrypto", condition: .when(platforms: [.linux]))],
      swiftSettings: strict),
    .target(
      name: "DossierContent",
      dependencies: [
        "DossierModel",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "DossierLanguages",
      dependencies: ["DossierModel"],
      resources: [.embedInCode("Languages")],
      swiftSettings: strict),
    .target(
      name: "DossierReading", dependencies: ["DossierLanguages", "DossierModel"],
      swiftSettings: strict),
    .target(
      name: "DossierDocuments",
      dependencies: ["DossierLanguages", "DossierModel", "DossierReading"],
      resources: [.embedInCode("WorldFacts")],
      swiftSettings: strict),
    .target(
      name: "DossierImport",
      dependencies: [
        "DossierContent", "DossierDocuments", "DossierLanguages", "DossierModel", "DossierReading",
      ],
      swiftSettings: strict),
    .target(
      name: "DossierMarkdown", dependencies: ["CCMarkGFM", "DossierLanguages", "DossierModel"],
      swiftSettings: strict),
    .target(name: "DossierTemplates", dependencies: ["DossierModel"], swiftSettings: strict),
    .target(
      name: "DossierStarting",
      dependencies: ["DossierContent", "DossierDocuments", "DossierImport", "DossierModel"],
      swiftSettings: strict),
    .target(
      name: "DossierPublishing", dependencies: ["CExchange", "DossierModel"], swiftSettings: strict),
    .target(
      name: "DossierSite",
      dependencies: [
        "DossierContent", "DossierDocuments", "DossierImport", "DossierLanguages",
        "DossierMarkdown", "DossierModel", "DossierPublishing", "DossierReading",
        "DossierTemplates",
      ],
      resources: [.embedInCode("BuiltInTemplates"), .embedInCode("WorldFacts")],
      swiftSettings: strict),
    .target(
      name: "DossierPreview",
      dependencies: [
        "DossierContent", "DossierModel", "DossierSite",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Assets")],
      swiftSettings: strict),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "DossierPreview", "DossierPublishing", "DossierSite", "DossierStarting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "DossierTestSupport", dependencies: ["DossierDocuments", "DossierModel"],
      path: "Tests/DossierTestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "DossierModelTests", dependencies: ["DossierModel", "DossierTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierContentTests",
      dependencies: ["DossierContent", "DossierModel", "DossierTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierLanguagesTests", dependencies: ["DossierLanguages", "DossierModel"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierReadingTests",
      dependencies: ["DossierLanguages", "DossierModel", "DossierReading", "DossierTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierDocumentsTests",
      dependencies: ["DossierDocuments", "DossierModel", "DossierReading", "DossierTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierImportTests",
      dependencies: [
        "DossierContent", "DossierDocuments", "DossierImport", "DossierModel", "DossierReading",
        "DossierTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DossierMarkdownTests",
      dependencies: ["DossierMarkdown", "DossierModel", "DossierTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierTemplatesTests",
      dependencies: ["DossierModel", "DossierTemplates", "DossierTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierPublishingTests", dependencies: ["DossierModel", "DossierPublishing"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierSiteTests",
      dependencies: [
        "DossierContent", "DossierDocuments", "DossierImport", "DossierLanguages",
        "DossierMarkdown", "DossierModel", "DossierPublishing", "DossierReading", "DossierSite",
        "DossierStarting", "DossierTemplates", "DossierTestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "DossierStartingTests",
      dependencies: ["DossierModel", "DossierSite", "DossierStarting"], swiftSettings: strict),
    .testTarget(
      name: "DossierPreviewTests",
      dependencies: ["DossierPreview", "DossierContent", "DossierModel", "DossierSite"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierCommandTests",
      dependencies: [
        "dossier", "DossierContent", "DossierModel", "DossierPublishing", "DossierSite",
        "DossierStarting", "DossierTemplates", "DossierTestSupport",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

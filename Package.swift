// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Countersign",
  products: [
    // Libraries for other packages. Tests/Outside uses them.
    .library(
      name: "CountersignForms", targets: ["FormModel", "FormReading", "FormKit", "FormAuthoring", "FormFiles"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The model. It imports only a lock.
    .target(name: "FormModel"),

    // The stages. Each has its own C library, or none at all.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "FormReading", dependencies: ["FormModel", "CYAML"]),
    .target(name: "FormLayout", dependencies: ["FormModel"]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo pangoft2 cairo fontconfig",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev", "librsvg2-2"])]),
    .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    .target(name: "FormDrawing", dependencies: ["FormModel", "FormLayout", "CPango", "CTurboJPEG"]),

    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .target(name: "FormPDF", dependencies: ["FormModel", "FormLayout", "CHarfBuzz", "CZlib"]),

    // Workbooks. libzip is loaded when a workbook is read, so its flags for the linker are not used.
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "FormSheets", dependencies: ["FormModel", "FormReading", "CZip", "CExpat"]),

    // What authors of templates and data need: schemas, files to start from, and lint.
    .target(name: "FormAuthoring", dependencies: ["FormModel", "FormReading"]),

    // The functions on files that every program with forms needs.
    .target(name: "FormFiles", dependencies: ["FormModel"]),

    // The pipeline and the command.
    .target(
      name: "FormKit",
      dependencies: ["FormModel", "FormReading", "FormSheets", "FormLayout", "FormDrawing", "FormPDF"]),
    .executableTarget(
      name: "countersign",
      dependencies: [
        "FormModel", "FormReading", "FormAuthoring", "FormFiles", "FormKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests.
    .target(
      name: "FormTesting", dependencies: ["FormModel", "FormReading", "FormLayout"], path: "Tests/FormTesting"),
    .testTarget(name: "FormModelTests", dependencies: ["FormModel"]),
    .testTarget(name: "FormReadingTests", dependencies: ["FormModel", "FormReading", "FormTesting"]),
    // Tests of checks. They give the facts about images as values.
    .testTarget(
      name: "FormCheckTests", dependencies: ["FormModel", "FormReading", "FormAuthoring", "FormTesting"],
      exclude: ["Teams"]),
    .testTarget(
      name: "FormLayoutTests", dependencies: ["FormModel", "FormReading", "FormLayout", "FormTesting"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "FormDrawingTests", dependencies: ["FormModel", "FormLayout", "FormDrawing"], exclude: ["Pictures"]),
    .testTarget(name: "FormPDFTests", dependencies: ["FormModel", "FormLayout", "FormPDF", "FormTesting"]),
    .testTarget(
      name: "FormAuthoringTests", dependencies: ["FormModel", "FormReading", "FormAuthoring", "FormTesting"],
      exclude: ["Lint"]),
    .testTarget(
      name: "FormSheetsTests", dependencies: ["FormModel", "FormReading", "FormSheets", "FormTesting"],
      exclude: ["Workbooks"]),
    .testTarget(name: "FormFilesTests", dependencies: ["FormModel", "FormFiles"]),
    .testTarget(
      name: "FormKitTests", dependencies: ["FormModel", "FormReading", "FormAuthoring", "FormKit", "FormTesting"]),
    .target(
      name: "Fuzzing", dependencies: ["FormModel", "FormReading", "FormKit"], path: "Tests/Fuzzing",
      exclude: ["Corpus", "Target"]),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["FormModel", "FormReading", "FormAuthoring", "FormKit", "FormTesting", "countersign"],
      exclude: ["Manual", "FieldTrip", "Rosters"]),
  ],
  swiftLanguageModes: [.v6]
)

// Only the targets that need no C library but libyaml, for `Scripts/test quick`. Package dependencies stay, although
// nothing uses them, because without them Package.resolved would be deleted.
if Context.environment["COUNTERSIGN_QUICK"] != nil {
  let others = [
    "CPango", "CTurboJPEG", "CZlib", "CHarfBuzz", "CZip", "CExpat", "FormSheets", "FormDrawing", "FormPDF", "FormKit",
    "countersign", "FormSheetsTests", "FormDrawingTests", "FormPDFTests", "FormKitTests", "Fuzzing", "FuzzingTests",
    "CommandTests",
  ]
  package.products = []
  package.targets.removeAll { others.contains($0.name) }
}

// Its main function is in libFuzzer. Only Scripts/fuzz builds it.
if Context.environment["COUNTERSIGN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzzing/Target"))
}
